import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import type { OutWhat } from '../../../lib/sync/outgoing.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { connected, TEAM, teamLink } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

const CANAL = idOf(960);

async function inTwo() {
  const made = await connected(await testDeps());
  await made.db.links.put(teamLink({ team: CANAL, teamName: 'Canal', backup: true }));
  const openSource = vi.fn(async (_: string) => true);
  const deps = { ...made, page: { ...made.page, openSource } };
  const port = {
    shortcut: async () => '',
    openShortcutSettings: () => undefined,
    persist: async () => true,
    download: () => undefined,
  };
  const screen = show(<SettingsPage port={port} />, deps);
  await screen.find('section', 'Canal');
  const within = (name: string) =>
    screen.all('section').find((one) => one.getAttribute('aria-label') === name);
  return { deps, openSource, screen, within };
}

test('of several teams one is active; another is made it, and each says who, where and since when', async () => {
  const { deps, screen, within } = await inTwo();
  expect(within('Harbour')?.textContent).toContain('HarbourActive');
  expect(within('Harbour')?.textContent).toContain('As Kim Example, since');
  expect(within('Canal')?.textContent).not.toContain('Active');
  await screen.click('button', 'Make it the active team');
  await screen.until(() => within('Canal')?.textContent?.includes('CanalActive') === true);
  expect(within('Harbour')?.textContent).not.toContain('HarbourActive');
  expect((await deps.db.meta.get('team'))?.value).toBe(CANAL);
  screen.close();
});

test('leaving says what stays and goes before the server’s page opens', async () => {
  const { openSource, screen } = await inTwo();
  await screen.click('button', 'Leave the team');
  const dialog = await screen.find('[role="dialog"]', /Leave (Canal|Harbour)\?/);
  for (const said of ['your own lessons and your drafts stay', 'go to their deputy', 'The last admin'])
    expect(dialog.textContent).toContain(said);
  await screen.click('button', "Leave on the server's page");
  expect(openSource).toHaveBeenCalledWith(
    expect.stringMatching(/^https:\/\/team\.example\/t\/[\w-]+\/members$/),
  );
  screen.close();
});

test('connecting a further team says that nothing of the others goes there', async () => {
  const { screen } = await inTwo();
  await screen.click('button', 'Connect another team');
  await screen.until(() => screen.text().includes('nothing of your other teams goes there'));
  screen.close();
});

test('erasing this device names for each team what is lost and what stays on its server', async () => {
  const { deps, screen } = await inTwo();
  const what = { t: 'event', event: idOf(1) } as const;
  await deps.db.outbox.put({ team: CANAL, n: 1, what, state: 'waiting' });
  await screen.click('#erase button', 'Erase everything');
  const teams = await screen.find('section', 'Your teams:');
  await screen.until(() => teams.textContent?.includes('1 entry was not sent yet and is lost.') === true);
  expect(teams.textContent).toContain('disconnected from Canal');
  expect(teams.textContent).toContain('disconnected from Harbour');
  // Of Harbour, too: another device of the person may keep a copy there.
  expect([...teams.querySelectorAll('a')].map(({ href }) => href).toSorted()).toEqual(
    [TEAM, CANAL].map((team) => `https://team.example/t/${team}/erase-log`).toSorted(),
  );
  screen.close();
});

test('what was refused is told in words; what may be done again gets an id of its own, a decision and a submission do not', async () => {
  const { deps, screen, within } = await inTwo();
  const made = (n: number, kind: string, code: string, body: object) => {
    const what = { t: 'command' as const, id: idOf(700 + n), kind, v: 1, at: 1, body };
    return { team: CANAL, n, what, state: 'dead' as const, refused: { code } };
  };
  await deps.db.outbox.bulkPut([
    made(1, 'need', 'too-many-open', { text: 'Night shifts' }),
    made(2, 'decide', 'needs-grant', {}),
    made(3, 'submit', 'too-many-waiting', { content: { title: 'Label rolls' } }),
    made(4, 'flag', 'from-the-future', { text: 'Wrong: no' }),
  ]);
  await deps.db.links.update(CANAL, { next: 5 });
  const said = () => within('Canal')?.textContent ?? '';
  await screen.until(() => said().includes('Night shifts'));
  for (const one of [
    'Refused: your wish for a lesson. As many are open as the team allows.',
    'Refused: your decision. This browser was not allowed to decide any more. Decide again in the review.',
    'Refused: your submission. You have as many waiting submissions',
    'Submit it again from the lesson.',
    'Refused: your flag. The server\'s reason is "from-the-future".',
  ])
    expect(said()).toContain(one);
  const again = () => screen.all('button').filter(({ textContent }) => textContent === 'Try again');
  expect(again()).toHaveLength(2);
  await screen.click('button', 'Try again');
  await screen.until(() => again().length === 1);
  const rows = await deps.db.outbox.toArray();
  const waiting = rows.filter(({ state }) => state === 'waiting');
  expect(waiting).toMatchObject([{ what: { kind: 'need', body: { text: 'Night shifts' } } }]);
  expect(waiting.map(({ what }) => 'id' in what && what.id)).not.toContain(idOf(701));
  screen.close();
});

test('what waits is listed in its own words, in the order it goes; the entries of the log are counted', async () => {
  const { deps, screen, within } = await inTwo();
  const row = (n: number, what: OutWhat) => ({ team: CANAL, n, what, state: 'waiting' as const });
  const command = (n: number, kind: string, body: object) =>
    row(n, { t: 'command', id: idOf(700 + n), kind, v: 1, at: 1, body });
  await deps.db.outbox.bulkPut([
    row(1, { t: 'event', event: idOf(1) }),
    command(2, 'need', { text: 'Night shifts' }),
    command(3, 'submit', { content: { title: 'Label rolls' } }),
    row(4, { t: 'contribution', id: idOf(704), kind: 'outcome', v: 1, at: 1, body: {} }),
    ...Array.from({ length: 20 }, (_, n) => row(5 + n, { t: 'event', event: idOf(2_000 + n) })),
  ]);
  await screen.until(() => within('Canal')?.textContent?.includes('24 entries wait') === true);
  await screen.click('button', 'What waits');
  const lines = () =>
    [...(within('Canal')?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  await screen.until(() => lines().length > 0);
  expect(lines()).toEqual([
    expect.stringMatching(/^your wish for a lesson Night shifts/),
    expect.stringMatching(/^your submission Label rolls/),
    expect.stringMatching(/^your answer for the figures/),
    '21 entries of your log, encrypted',
  ]);
  screen.close();
});

test('a list of what waits stays short, and says how much more there is', async () => {
  const { deps, screen, within } = await inTwo();
  const wish = (n: number) => {
    const what = {
      t: 'command' as const,
      id: idOf(700 + n),
      kind: 'need',
      v: 1,
      at: 1,
      body: { text: `Wish ${n}` },
    };
    return { team: CANAL, n, what, state: 'waiting' as const };
  };
  await deps.db.outbox.bulkPut(Array.from({ length: 25 }, (_, n) => wish(n + 1)));
  await screen.click('button', 'What waits');
  await screen.until(() => within('Canal')?.textContent?.includes('5 more') === true);
  expect(within('Canal')?.querySelectorAll('li')).toHaveLength(21);
  screen.close();
});
