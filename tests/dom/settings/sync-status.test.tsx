import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { TeamPart } from '../../../components/settings/team/team-part.tsx';
import type { Link } from '../../../lib/sync/link.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { connected, TEAM } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

// What a sync comes to is tested elsewhere; here it is what is told of how things stand.
vi.mock('../../../lib/flow/team/sync-team.ts', () => ({ syncTeam: async () => ({ ok: true, value: null }) }));

type Given = { link?: Partial<Link>; row?: 'waiting' | 'dead' };

const STANDINGS: readonly [string, string, Given, string][] = [
  ['synced', 'Synced', {}, 'Last synced'],
  ['new', 'Not synced yet', { link: { syncedAt: null } }, ''],
  ['pending', 'Pending', { row: 'waiting' }, '1 entry waits to be sent.'],
  ['being read', 'Pending', { link: { reading: { done: 2_000, of: 9_000 } } }, '2,000 of 9,000'],
  [
    'without a server',
    'Offline',
    { link: { trouble: { kind: 'offline' } }, row: 'waiting' },
    '1 entry waits',
  ],
  ['of a server that is down', 'Offline', { link: { trouble: { kind: 'busy', after: 1 } } }, ''],
  ['refused', 'Needs attention', { row: 'dead' }, 'your wish for a lesson'],
  ['strange', 'Needs attention', { link: { trouble: { kind: 'strange', where: 'rows' } } }, 'team.example'],
  ['with a trail that was cut', 'Needs attention', { link: { auditGone: '2026-11-20' } }, 'on 2026-11-20'],
];

test.each(STANDINGS)('a connection that is %s says: %s', async (_, word, { link = {}, row }, also) => {
  const deps = await connected(await testDeps(), link);
  const what = { t: 'command', id: idOf(800), kind: 'need', v: 1, at: 1, body: { text: 'Valves' } } as const;
  const refused = row === 'dead' ? { refused: { code: 'too-many-open' } } : {};
  if (row !== undefined) await deps.db.outbox.put({ team: TEAM, n: 1, what, state: row, ...refused });
  const screen = show(<TeamPart download={() => undefined} />, deps);
  await screen.find('section', 'Harbour');
  const said = screen.all('[role="status"]').map(({ textContent }) => textContent ?? '');
  expect(said.some((text) => text.startsWith(word))).toBe(true);
  expect(screen.text()).toContain(also);
  screen.close();
});

test('that the trail was cut stays told until its reader says so, and the trail is kept anew from there', async () => {
  const audit = { '2026-11-19': { seq: 9, hash: 'ab'.repeat(32) } };
  const deps = await connected(await testDeps(), { auditGone: '2026-11-20', audit });
  const screen = show(<TeamPart download={() => undefined} />, deps);
  await screen.click('button', 'I have read it');
  await screen.until(() => screen.text().includes('Synced'));
  expect(screen.text()).not.toContain('got shorter');
  expect(await deps.db.links.get(TEAM)).toMatchObject({ auditGone: null, audit: {} });
  screen.close();
});

test('where the browser bars the server its person can allow it there, and it is asked for that address alone', async () => {
  const deps = await connected(await testDeps(), { trouble: { kind: 'barred' } });
  const asked: string[] = [];
  deps.net.request = async (origin) => asked.push(origin) > 0;
  const screen = show(<TeamPart download={() => undefined} />, deps);
  await screen.click('button', 'Allow https://team.example');
  await screen.until(() => asked.length > 0);
  expect(screen.text()).toContain('does not let Passalong reach https://team.example');
  expect(asked).toEqual(['https://team.example']);
  screen.close();
});
