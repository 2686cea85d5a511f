import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { watchAnswered } from '../../../lib/flow/queries/watch-answered.ts';
import { first, testDeps } from '../../unit/flow/deps.ts';
import { connectedTo, fakeTeamServer } from '../../unit/flow/fake-team-server.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from '../../unit/flow/team-lessons.ts';
import { idOf, MONDAY } from '../../unit/log/samples.ts';
import { port } from '../popup/port.ts';
import { show } from '../timeline/screen.tsx';

// Another page of ours is the one that syncs: the test says what became of what was sent.
Object.defineProperty(navigator, 'locks', { value: { request: async () => null }, configurable: true });

type Given = { tier?: number; recheck?: string | null; drifted?: boolean };

async function open({ tier = 2, recheck = 'flag', drifted = false }: Given = {}) {
  const deps = await connectedTo(await testDeps(), [{ link: {}, server: fakeTeamServer() }]);
  // What it has is kept: this server has no rows to give.
  await connected(deps, { teamRows: 'c', me: 'c' });
  const body = lessonBody({ title: 'Drain a pump' }, { tier, recheck });
  await putRow(deps, { entity: 'lesson', id: teamLesson(2), body });
  await deps.grants.put({ team: TEAM, grant: 'g'.repeat(43), bound: null, askedAt: 0, expiresAt: null });
  const task = (id: string, said: object) => putRow(deps, { stream: 'me', entity: 'task', id, body: said });
  const flagged = (n: number, text: string) =>
    task(`flag:${idOf(600 + n)}`, {
      ...{ ref: idOf(600 + n), why: 'answer', lesson: teamLesson(2), text, at: MONDAY + n },
    });
  const answered = (n: number, text: string, answer: string) =>
    task(`answer:${idOf(600 + n)}`, {
      ...{ ref: idOf(600 + n), why: 'answered', lesson: teamLesson(2), text, answer, at: MONDAY + n },
    });
  const due = () =>
    task(`lesson:${teamLesson(2)}`, {
      ...{ ref: teamLesson(2), why: 'verify' },
      lesson: { driftAt: drifted ? MONDAY : null },
    });
  window.location.hash = `#team-lesson/${teamLesson(2)}`;
  const page = async (heading = 'Drain a pump') => {
    const screen = show(<TimelinePage download={() => undefined} />, deps);
    await screen.find('h1, h2', heading);
    return screen;
  };
  return { deps, flagged, answered, due, page };
}

test('who stands for a lesson reads each flag and answers it; nothing goes without an answer', async () => {
  const { deps, flagged, page } = await open();
  await flagged(2, 'Outdated: the valve is gone.');
  await flagged(1, 'Wrong: it is step 3.');
  const screen = await page();
  await screen.find('h2', 'Yours to look at');
  const text = screen.text();
  expect(text.indexOf('Wrong: it is step 3.')).toBeLessThan(text.indexOf('Outdated: the valve is gone.'));
  await screen.click('button', 'Answer the flag');
  await screen.find('[role="dialog"] blockquote', 'Wrong: it is step 3.');
  await screen.click('button[type="submit"]', 'Answer and close');
  await screen.until(() => screen.text().includes('Write what you answer. Nothing was sent.'));
  expect(await deps.db.outbox.count()).toBe(0);
  await screen.fill('Your answer', '  It is step 4 since May.  ');
  await screen.click('button[type="submit"]', 'Answer and close');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  expect((await deps.db.outbox.get([TEAM, 1]))?.what).toMatchObject({
    kind: 'close-flag',
    body: { flag: idOf(601), answer: 'It is step 4 since May.' },
  });
  await deps.db.outbox.update([TEAM, 1], { state: 'acked' });
  await screen.until(() => screen.text().includes('Answered, and the flag is closed.'));
  screen.close();
});

test('what is typed stays where somebody else answers meanwhile, and after the act the focus is on the page', async () => {
  const { deps, flagged, page } = await open();
  await flagged(1, 'Wrong: it is step 3.');
  const screen = await page();
  await screen.click('button', 'Answer the flag');
  await screen.fill('Your answer', 'It is step 4.');
  await deps.db.rows.delete([TEAM, 'me', 'task', `flag:${idOf(601)}`]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.all('textarea').map((field) => (field as HTMLTextAreaElement).value)).toContain(
    'It is step 4.',
  );
  await screen.click('button[type="submit"]', 'Answer and close');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  await deps.db.outbox.update([TEAM, 1], { state: 'acked' });
  await screen.until(() => screen.text().includes('Answered, and the flag is closed.'));
  await screen.until(() => !screen.has('h2', 'Yours to look at'));
  await screen.until(() => document.activeElement !== document.body);
  screen.close();
});

test('a refused answer is told in the dialog, and what was typed stays', async () => {
  const { deps, flagged, page } = await open();
  await flagged(1, 'Wrong: it is step 3.');
  const screen = await page();
  await screen.click('button', 'Answer the flag');
  await screen.fill('Your answer', 'It is step 4.');
  await screen.click('button[type="submit"]', 'Answer and close');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  await deps.db.outbox.update([TEAM, 1], { state: 'dead', refused: { code: 'not-waiting' } });
  await screen.until(() => screen.text().includes('It was decided or taken back meanwhile.'));
  expect(screen.all('textarea').map((field) => (field as HTMLTextAreaElement).value)).toContain(
    'It is step 4.',
  );
  screen.close();
});

test('a lesson whose day has come is verified by who stands for it; with more harm others are asked', async () => {
  const { deps, due, page } = await open({ recheck: 'verify-by' });
  await due();
  const screen = await page();
  await screen.find('p', 'The day by which it was to be looked at has come.');
  await screen.click('section button', 'It still holds');
  await screen.click('button[type="submit"]', 'It still holds');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  expect((await deps.db.outbox.get([TEAM, 1]))?.what).toMatchObject({
    kind: 'verify',
    body: { lesson: teamLesson(2), rev: idOf(7_500) },
  });
  screen.close();
  // An open flag is the mark that all see; the page has changed all the same.
  const harm = await open({ tier: 3, recheck: 'flag', drifted: true });
  await harm.due();
  const other = await harm.page();
  await other.find('p', /^A page it rests on no longer says all that it quotes/);
  expect(other.has('section button', 'It still holds')).toBe(false);
  await other.click('button', 'Ask for it to be decided again');
  await other.find('p', 'Those who decide are asked, and find it among their reviews once this is sent.');
  expect((await harm.deps.db.outbox.get([TEAM, 1]))?.what).toMatchObject({ kind: 'reverify' });
  await other.until(
    () => document.activeElement?.textContent?.startsWith('Those who decide are asked') === true,
  );
  other.close();
  const later = await harm.page();
  await later.find('p', /^Those who decide are asked/);
  expect(later.has('button', 'Ask for it to be decided again')).toBe(false);
  later.close();
});

test('nobody else reads any of it, and the popup leads who does to the lesson', async () => {
  const { deps, flagged, due, page } = await open();
  const screen = await page();
  expect(screen.has('h2', 'Yours to look at')).toBe(false);
  screen.close();
  const own = port();
  const popup = show(<Popup port={own} />, deps);
  await popup.find('button', /^Capture lesson/);
  expect(popup.has('button', 'Look')).toBe(false);
  await flagged(1, 'Wrong: it is step 3.');
  await due();
  await popup.find('span', '"Drain a pump" waits for you: a flag to answer, or whether it still holds.');
  await popup.click('button', 'Look');
  expect(own.openPage.mock.calls).toEqual([['timeline', `#team-lesson/${teamLesson(2)}`]]);
  popup.close();
});

test('who raised a flag is told in the popup that it was answered, reads the answer on its page, and is told no more', async () => {
  const { deps, answered, page } = await open({ recheck: null });
  await answered(1, 'Wrong: it is step 3.', 'It is step 4 since May.');
  const own = port();
  const popup = show(<Popup port={own} />, deps);
  await popup.find('span', 'What you said about "Drain a pump" was answered.');
  await popup.click('button', 'Read');
  expect(own.openPage.mock.calls).toEqual([['timeline', `#team-lesson/${teamLesson(2)}`]]);
  popup.close();
  const screen = await page();
  await screen.find('h2', 'What you said was answered');
  expect(screen.text()).toContain('Wrong: it is step 3.');
  expect(screen.text()).toContain('It is step 4 since May.');
  expect(screen.has('button', 'Answer the flag')).toBe(false);
  await screen.until(async () => (await first(watchAnswered(deps))).length === 0);
  screen.close();
  await answered(2, 'Unclear: which valve?', 'The red one.');
  const later = show(<Popup port={port()} />, deps);
  await later.find('span', 'What you said about "Drain a pump" was answered.');
  later.close();
});

test('of a lesson that was retired its flag is still answered, and its answer read', async () => {
  const { deps, flagged, answered, page } = await open({ recheck: null });
  const row = await deps.db.rows.get([TEAM, 'team', 'lesson', teamLesson(2)]);
  const gone = { ...(row?.body as object), state: 'retired', rev: null, content: null };
  await putRow(deps, { entity: 'lesson', id: teamLesson(2), body: gone });
  await deps.db.links.update(TEAM, { teamRows: 'later' });
  await flagged(1, 'Wrong: it is step 3.');
  await answered(2, 'Unclear: which valve?', 'It is retired.');
  const popup = show(<Popup port={port()} />, deps);
  await popup.find('span', 'A flag waits for your answer, about a lesson that is no longer in use.');
  await popup.find('span', 'What you said about a lesson that is no longer in use was answered.');
  popup.close();
  const screen = await page('This lesson is not here');
  await screen.find('h2', 'What you said was answered');
  expect(screen.text()).toContain('It is retired.');
  await screen.click('button', 'Answer the flag');
  await screen.fill('Your answer', 'It went.');
  await screen.click('button[type="submit"]', 'Answer and close');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  expect((await deps.db.outbox.get([TEAM, 1]))?.what).toMatchObject({ kind: 'close-flag' });
  screen.close();
});
