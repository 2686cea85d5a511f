import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { SentPart } from '../../../components/settings/sent-part.tsx';
import type { Sending } from '../../../lib/model/sending.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { connected, TEAM } from '../../unit/flow/team-lessons.ts';
import { capture } from '../../unit/lesson/samples.ts';
import { idOf, MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

const sending = (n: number, change: Partial<Sending> = {}): Sending => ({
  id: idOf(600 + n),
  at: MONDAY + n * 60_000,
  origin: 'https://models.example',
  model: 'small-model',
  what: 'draft',
  bytes: 48_000,
  tokens: { sent: 12_400, received: 800 },
  capture: capture().id,
  ended: 'done',
  ...change,
});

test('before anything is sent the list says so', async () => {
  const screen = show(<SentPart />, await testDeps());
  await screen.find('p', /^Nothing has left this browser\./);
  expect(screen.has('button', 'Clear this list')).toBe(false);
  screen.close();
});

test('each sending is listed with its page, place, size, tokens and end, the newest first', async () => {
  const deps = await testDeps();
  await deps.db.captures.put(capture());
  await deps.db.sendings.bulkPut([
    sending(1),
    sending(2, { what: 'probe', capture: null, tokens: null, bytes: 300 }),
    sending(3, { what: 'retry', capture: idOf(999), ended: 'failed' }),
    sending(4, { what: 'try', capture: null, ended: 'cancelled' }),
  ]);
  const screen = show(<SentPart />, deps);
  await screen.find('li', /Gateway runbook/);
  const lines = screen.all('li').map((line) => line.textContent ?? '');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toContain('Sample page');
  expect(lines[0]).toContain('stopped');
  expect(lines[1]).toContain('A page whose capture is no longer here, asked again');
  expect(lines[1]).toContain('failed');
  expect(lines[2]).toContain('Check of a server');
  expect(lines[2]).toContain('300 bytes');
  expect(lines[3]).toContain('https://models.example · small-model');
  expect(lines[3]).toContain('12,400 tokens sent, 800 received');
  screen.close();
});

test('more than ten are shown on demand, and the list is cleared after a question', async () => {
  const deps = await testDeps();
  await deps.db.sendings.bulkPut(Array.from({ length: 12 }, (_, n) => sending(n)));
  const screen = show(<SentPart />, deps);
  await screen.until(() => screen.all('li').length === 10);
  await screen.click('button', 'Show all 12 sendings');
  await screen.until(() => screen.all('li').length === 12);
  await screen.click('button', 'Clear this list');
  await screen.find('h2', 'Clear this list?');
  await screen.click('[role="dialog"] button', 'Clear this list');
  await screen.find('p', /^Nothing has left this browser\./);
  expect(await deps.db.sendings.count()).toBe(0);
  screen.close();
});

test('as many are listed as are kept', async () => {
  const deps = await testDeps();
  await deps.db.sendings.bulkPut(Array.from({ length: 230 }, (_, n) => sending(n)));
  const screen = show(<SentPart />, deps);
  await screen.click('button', 'Show all 230 sendings');
  await screen.until(() => screen.all('li').length === 230);
  screen.close();
});

test('a capture is read once, however often it was sent, and only for a line that is shown', async () => {
  const deps = await testDeps();
  const other = (n: number) => ({ ...capture(), id: idOf(800 + n), title: `Page ${n}` });
  await deps.db.captures.bulkPut([capture(), other(1), other(2)]);
  const sent = Array.from({ length: 30 }, (_, n) => sending(n));
  await deps.db.sendings.bulkPut([sending(-1, { capture: other(1).id }), ...sent]);
  const read: string[] = [];
  deps.db.captures.hook('reading', (one) => {
    if (one) read.push(one.title);
    return one;
  });
  const screen = show(<SentPart />, deps);
  await screen.until(() => screen.all('li').length === 10);
  expect(read).toEqual([capture().title]);
  await screen.click('button', 'Show all 31 sendings');
  await screen.until(() => screen.all('li').length === 31);
  expect(screen.all('li').at(-1)?.textContent).toContain('Page 1');
  expect(screen.text()).not.toContain('no longer here');
  expect(read).toEqual([capture().title, capture().title, 'Page 1']);
  screen.close();
});

test('what went to a team’s server is listed under its name; what waits or never reached it is not', async () => {
  const deps = await connected(await testDeps());
  const made = (n: number, state: 'acked' | 'waiting' | 'dead', code: string, title: string) => {
    const what = {
      t: 'command' as const,
      id: idOf(700 + n),
      kind: 'submit',
      v: 1,
      at: MONDAY,
      body: { content: { title } },
    };
    return { team: TEAM, n, what, state, refused: { code } };
  };
  await deps.db.outbox.bulkPut([
    made(1, 'acked', '', 'Label rolls'),
    made(2, 'dead', 'not-live', 'Retired words'),
    made(3, 'dead', 'not_member', 'Never sent'),
    made(4, 'waiting', '', 'Still here'),
  ]);
  const screen = show(<SentPart />, deps);
  const list = await screen.find('section', /^To Harbour, https:\/\/team\.example/);
  expect(list.textContent).toContain('Your log does not go there.');
  expect([...list.querySelectorAll('li p:first-child')].map(({ textContent }) => textContent)).toEqual([
    'your submission Retired words',
    'your submission Label rolls',
  ]);
  expect(screen.text()).not.toContain('Nothing has left this browser');
  screen.close();
});
