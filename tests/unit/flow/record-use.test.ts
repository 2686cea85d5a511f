import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readCount, rollupKey } from '../../../lib/db/rollup.ts';
import { cleanUse } from '../../../lib/flow/clean-use.ts';
import { watchTimeline } from '../../../lib/flow/queries/watch-timeline.ts';
import { recordUse } from '../../../lib/flow/record-use.ts';
import { retract } from '../../../lib/flow/retract.ts';
import type { UsedWhere } from '../../../lib/model/event.ts';
import { fail } from '../../../lib/model/result.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson } from './lessons.ts';
import { connected, TEAM, teamLesson } from './team-lessons.ts';

const TOKEN = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;

/** What the log holds of a use, as text. */
async function stored(where: UsedWhere): Promise<string> {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const { event } = await done(recordUse(deps, { lesson, where }));
  return JSON.stringify((await deps.db.events.get(event))?.body);
}

const page = (address: string, title: string) => ({ kind: 'page' as const, address, title });

test('the address of a use is cut: no token, no hash, no sign-in', async () => {
  const text = await stored(page(`https://ada:pw1@wiki.example/queues?id=7&token=${TOKEN}#x`, 'Queues'));
  expect(text).toContain('"https://wiki.example/queues?id=7"');
  expect(text).not.toMatch(/ghp_|#x|pw1/);
});

test.each([
  ['a mail address in a title', page('https://wiki.example/q', 'Ask ines@fennmoor.example'), 'fennmoor'],
  ['a token in a title', page('https://wiki.example/q', `Key ${TOKEN}`), 'ghp_'],
  ['a mail address in a path', page('https://wiki.example/u/ines@fennmoor.example', 'Her page'), 'fennmoor'],
  ['a token in a kept parameter', page(`https://wiki.example/q?id=${TOKEN}`, 'Queues'), 'ghp_'],
  ['a mail address in a sentence', { kind: 'sentence', text: 'Told ines@fennmoor.example' }, 'fennmoor'],
] as const)('%s is not in the stored event', async (_, where, secret) => {
  expect(JSON.stringify(where)).toContain(secret);
  expect(await stored(where)).not.toContain(secret);
});

test('a page the browser names by its address is named by the cut one', async () => {
  const deps = await testDeps();
  const address = 'https://wiki.example/queues?session=41';
  const named = async (title: string) => (await cleanUse(deps, page(address, title))) as { title: string };
  expect((await named('wiki.example/queues?session=41')).title).toBe('https://wiki.example/queues');
  expect((await named(address)).title).toBe('https://wiki.example/queues');
  expect((await named('Queues')).title).toBe('Queues');
});

test('cleaning what is clean changes nothing', async () => {
  const deps = await testDeps();
  const once = await cleanUse(deps, page('https://wiki.example/q?id=7#part', 'Ask ines@fennmoor.example'));
  expect(once).toEqual(page('https://wiki.example/q?id=7', 'Ask [email-1]'));
  expect(await cleanUse(deps, once)).toEqual(once);
});

test.each([
  ['an address', page(`https://wiki.example/${'x'.repeat(2_000)}`, 'Queues'), 2_000],
  ['the name of a page', page('https://wiki.example/q', 'x'.repeat(1_001)), 1_000],
  ['a sentence', { kind: 'sentence', text: 'x'.repeat(1_001) }, 1_000],
] as const)('%s that is too long is refused with the most it may have', async (_, where, max) => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  expect(await recordUse(deps, { lesson, where })).toEqual(fail({ kind: 'text-too-long', max }));
});

test('a team’s lesson is used as one of one’s own is, and one that is nowhere is not', async () => {
  const deps = await connected(await testDeps());
  const where = { kind: 'sentence', text: 'On the night shift' } as const;
  const { event } = await done(recordUse(deps, { lesson: teamLesson(2), where }));
  expect((await deps.db.events.get(event))?.body).toEqual({ lesson: teamLesson(2), where, team: TEAM });
  expect(await deps.db.outbox.count(), 'nothing of it goes to the team').toBe(0);
  for (const gone of [teamLesson(3), teamLesson(90)])
    expect(await recordUse(deps, { lesson: gone, where })).toMatchObject({ problem: { kind: 'not-found' } });
});

test('the timeline has the use of a team’s lesson under its title there, until it is taken back', async () => {
  const deps = await connected(await testDeps());
  const entries = async () =>
    [...(await first(watchTimeline(deps, { skill: null }))).newest.values()]
      .flat()
      .filter(({ ofTeam }) => ofTeam);
  const before = await readCount(deps.db, rollupKey.entries('*'));
  const where = { kind: 'sentence', text: 'On the night shift' } as const;
  const { event } = await done(recordUse(deps, { lesson: teamLesson(2), where }));
  expect(await entries()).toMatchObject([{ event, kind: 'used', lessonTitle: 'Drain a pump', where }]);
  expect(await readCount(deps.db, rollupKey.entries('*'))).toBe(before + 1);
  expect(await readCount(deps.db, rollupKey.lessons('*')), 'it is no lesson of one’s own').toBe(1);
  await deps.db.rows.clear();
  expect(await entries()).toMatchObject([{ event, lessonTitle: '' }]);
  await done(retract(deps, { target: event }));
  expect(await entries()).toEqual([]);
  expect(await readCount(deps.db, rollupKey.entries('*'))).toBe(before);
});
