import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { answerCheck } from '../../../lib/flow/answer-check.ts';
import { deleteLesson } from '../../../lib/flow/delete-lesson.ts';
import { putSkill } from '../../../lib/flow/put-skill.ts';
import { readDay } from '../../../lib/flow/queries/read-day.ts';
import { watchEvidence } from '../../../lib/flow/queries/watch-evidence.ts';
import { watchLesson } from '../../../lib/flow/queries/watch-lesson.ts';
import { watchLessons } from '../../../lib/flow/queries/watch-lessons.ts';
import { watchSkills } from '../../../lib/flow/queries/watch-skills.ts';
import { watchTimeline } from '../../../lib/flow/queries/watch-timeline.ts';
import { recordUse } from '../../../lib/flow/record-use.ts';
import { removeSkill } from '../../../lib/flow/remove-skill.ts';
import { retract } from '../../../lib/flow/retract.ts';
import { dayOf } from '../../../lib/log/day.ts';
import { CHECK, DAY, idOf, LESSON, MONDAY, revised, skillId } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson } from './lessons.ts';

const ALL = { text: '', skill: null, site: null, tier: null };
const at = (sentence: string) => ({ kind: 'sentence' as const, text: sentence });

/** A lesson with a check whose option a is right, kept on MONDAY. */
async function withCheck() {
  const deps = await testDeps();
  await appendEvents(deps.db, [revised({ id: 1, at: MONDAY })]);
  const answer = (option: string, sure: 'sure' | 'guess' = 'sure') =>
    done(answerCheck(deps, { lesson: LESSON, rev: idOf(1_001), check: CHECK, option, sure }));
  return { deps, answer };
}

test('a check answered right after a day is recalled, before that it is only answered', async () => {
  const { deps, answer } = await withCheck();
  expect(await answer('a')).toMatchObject({ right: true, rung: null });
  deps.clock.now += DAY + 1;
  expect(await answer('a')).toMatchObject({ right: true, rung: 'recalled' });
  deps.clock.now += DAY;
  expect(await answer('b')).toMatchObject({ right: false, rung: null });
});

test('an answer to a check or option that is not there is not noted', async () => {
  const { deps } = await withCheck();
  const answer = { lesson: LESSON, rev: idOf(1_001), check: CHECK, option: 'z', sure: 'sure' as const };
  expect(await answerCheck(deps, answer)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  expect(await deps.db.events.count()).toBe(1);
});

test('a use shows on the lesson, the day, the picture and the skill', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  deps.clock.now += DAY;
  const { event } = await done(recordUse(deps, { lesson, where: at('Night shift') }));
  expect((await first(watchLesson(deps, lesson)))?.uses).toMatchObject([
    { event, where: { text: 'Night shift' } },
  ]);
  expect(await readDay(deps, { skill: skillId(0), day: dayOf(MONDAY + DAY) })).toMatchObject([
    { kind: 'used', rung: 'used' },
  ]);
  expect(await readDay(deps, { skill: skillId(1), day: dayOf(MONDAY + DAY) })).toEqual([]);
  const timeline = await first(watchTimeline(deps, { skill: skillId(0) }));
  expect(timeline.days).toEqual([
    { day: dayOf(MONDAY + DAY), n: 1 },
    { day: dayOf(MONDAY), n: 1 },
  ]);
  const week = dayOf(MONDAY);
  const span = { first: week, last: week };
  expect(await first(watchEvidence(deps, span))).toEqual({
    span,
    rungs: [
      { skill: skillId(0), week, rung: 'read', n: 1 },
      { skill: skillId(0), week, rung: 'used', n: 1 },
    ],
    earlier: false,
  });
  expect(timeline.total).toBe(2);
  expect((await first(watchTimeline(deps, { skill: skillId(1) }))).total).toBe(0);
  expect((await first(watchSkills(deps)))[0]).toMatchObject({
    lessons: 1,
    rungs: { read: 1, recalled: 0, used: 1, taught: 0 },
  });
});

test('weeks beside those asked for are left out, and earlier ones are told of', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  for (const week of [1, 2]) {
    deps.clock.now = MONDAY + week * 7 * DAY;
    await done(recordUse(deps, { lesson, where: at(`Week ${week}`) }));
  }
  const monday = (week: number) => dayOf(MONDAY + week * 7 * DAY);
  const found = await first(watchEvidence(deps, { first: monday(1), last: monday(1) }));
  expect(found.rungs).toEqual([{ skill: skillId(0), week: monday(1), rung: 'used', n: 1 }]);
  expect(found.earlier).toBe(true);
  expect((await first(watchEvidence(deps, { first: monday(0), last: monday(2) }))).rungs).toHaveLength(3);
  expect((await first(watchEvidence(deps, { first: monday(3), last: monday(4) }))).rungs).toEqual([]);
});

test('entries of a day stand newest first', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  deps.clock.now += 1_000;
  await done(recordUse(deps, { lesson, where: at('Later') }));
  expect((await readDay(deps, { skill: null, day: dayOf(MONDAY) })).map(({ kind }) => kind)).toEqual([
    'used',
    'kept',
  ]);
});

test('a use without words, or with too many, is refused', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  expect(await recordUse(deps, { lesson, where: at('  ') })).toMatchObject({
    problem: { kind: 'text-empty' },
  });
  expect(await recordUse(deps, { lesson, where: at('x'.repeat(1_001)) })).toMatchObject({
    problem: { kind: 'text-too-long' },
  });
  expect(await recordUse(deps, { lesson, where: at('a\u202eb') })).toMatchObject({
    problem: { kind: 'text-refused' },
  });
});

test('a deleted lesson leaves the list, can be seen as deleted, and retracting brings it back', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const { event } = await done(deleteLesson(deps, { lesson }));
  expect((await first(watchLessons(deps, ALL))).rows).toEqual([]);
  expect((await first(watchLesson(deps, lesson)))?.deletedBy).toBe(event);
  expect(await recordUse(deps, { lesson, where: at('x') })).toMatchObject({ problem: { kind: 'not-found' } });
  await done(retract(deps, { target: event }));
  expect((await first(watchLessons(deps, ALL))).rows).toHaveLength(1);
});

test('an event that is not there cannot be retracted', async () => {
  expect(await retract(await testDeps(), { target: idOf(5) })).toEqual({
    ok: false,
    problem: { kind: 'not-found', what: 'event' },
  });
});

test('a skill is added with a clean name, renamed, and refused a second time', async () => {
  const deps = await testDeps();
  const { skill } = await done(putSkill(deps, { name: '  Gateway   care ' }));
  expect(skill.name).toBe('Gateway care');
  expect(await putSkill(deps, { name: 'gateway CARE' })).toMatchObject({
    problem: { kind: 'skill-name-taken' },
  });
  await done(putSkill(deps, { id: skill.id, name: 'Gateway upkeep' }));
  const skills = await first(watchSkills(deps));
  expect(skills.at(-1)?.skill).toMatchObject({
    id: skill.id,
    name: 'Gateway upkeep',
    cues: ['gateway care'],
  });
});

test('there are at most thirty skills', async () => {
  const deps = await testDeps();
  for (let n = 13; n <= 30; n++) await done(putSkill(deps, { name: `Skill ${n}` }));
  expect(await putSkill(deps, { name: 'One more' })).toEqual({
    ok: false,
    problem: { kind: 'skill-limit', max: 30 },
  });
});

test('a removed skill is gone, its removal can be undone', async () => {
  const deps = await testDeps();
  const { event } = await done(removeSkill(deps, { skill: skillId(2) }));
  expect((await first(watchSkills(deps))).map(({ skill }) => skill.id)).not.toContain(skillId(2));
  await done(retract(deps, { target: event }));
  expect((await first(watchSkills(deps))).map(({ skill }) => skill.id)).toContain(skillId(2));
});
