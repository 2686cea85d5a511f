import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { noteOpened } from '../../../lib/flow/outcome/note-opened.ts';
import { putOff } from '../../../lib/flow/outcome/put-off.ts';
import { recordOutcome } from '../../../lib/flow/outcome/record-outcome.ts';
import { watchOutcomeAsk } from '../../../lib/flow/queries/watch-outcome-ask.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson, sound } from './lessons.ts';
import { connected, taken, teamLesson } from './team-lessons.ts';

const DAY = 86_400_000;

test('a kept lesson is asked about two weeks later, once, and never long after', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, sound({ title: 'Reload the gateway' }));
  const ask = () => first(watchOutcomeAsk(deps));
  expect(await ask()).toBeNull();
  deps.clock.now += 13 * DAY;
  expect(await ask()).toBeNull();
  deps.clock.now += 2 * DAY;
  expect(await ask()).toEqual({ lesson, title: 'Reload the gateway' });
  await done(putOff(deps, { lesson }));
  deps.clock.now += DAY;
  expect(await ask()).toBeNull();
});

test('who ignores the line is not asked for ever', async () => {
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Ignored' }));
  deps.clock.now += 30 * DAY;
  expect(await first(watchOutcomeAsk(deps))).toBeNull();
});

test('who answered when they opened it is asked two weeks later, too; who said something in the week before is not', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, sound({ title: 'Said' }));
  await done(recordOutcome(deps, { lesson, outcome: 'not-used' }));
  deps.clock.now += 15 * DAY;
  expect(await first(watchOutcomeAsk(deps))).toEqual({ lesson, title: 'Said' });
  await done(recordOutcome(deps, { lesson, outcome: 'helped' }));
  expect(await first(watchOutcomeAsk(deps))).toBeNull();
  // Also on another device of theirs, which does not know that it was asked.
  deps.clock.now += 10 * DAY;
  expect(await first(watchOutcomeAsk(deps))).toBeNull();
});

test('a team’s lesson counts from the first opening, and one lesson a day is asked about', async () => {
  const deps = await connected(await testDeps());
  for (const n of [1, 2]) await done(noteOpened(deps, { lesson: teamLesson(n) }));
  deps.clock.now += 10 * DAY;
  await done(noteOpened(deps, { lesson: teamLesson(1) }));
  await deps.db.entries.clear();
  deps.clock.now += 5 * DAY;
  const one = await first(watchOutcomeAsk(deps));
  expect(one?.title).toBe('Reload the gateway');
  await done(putOff(deps, { lesson: one?.lesson ?? '' }));
  expect(await first(watchOutcomeAsk(deps))).toBeNull();
  deps.clock.now += DAY;
  expect((await first(watchOutcomeAsk(deps)))?.title).toBe('Drain a pump');
});

test('the author of a lesson that a team took is asked once, by the team’s name, and not again under either', async () => {
  const deps = await connected(await testDeps());
  const { lesson } = await keptLesson(deps, sound({ title: 'As I wrote it' }));
  await done(taken(deps, lesson, teamLesson(1)));
  deps.clock.now += DAY;
  await done(noteOpened(deps, { lesson: teamLesson(1) }));
  deps.clock.now += 14 * DAY;
  await deps.db.entries.where('lesson').notEqual(lesson).delete();
  expect(await first(watchOutcomeAsk(deps))).toEqual({ lesson: teamLesson(1), title: 'Reload the gateway' });
  await done(putOff(deps, { lesson: teamLesson(1) }));
  deps.clock.now += DAY;
  expect(await first(watchOutcomeAsk(deps))).toBeNull();
});

test('an answer under one name of a lesson that a team took is one under the other', async () => {
  const deps = await connected(await testDeps());
  const { lesson } = await keptLesson(deps, sound({ title: 'As I wrote it' }));
  await done(taken(deps, lesson, teamLesson(1)));
  await deps.db.entries.where('lesson').notEqual(lesson).delete();
  deps.clock.now += 14 * DAY;
  await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'helped' }));
  deps.clock.now += DAY;
  expect(await first(watchOutcomeAsk(deps))).toBeNull();
});
