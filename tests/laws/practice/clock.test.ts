import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { answerQuestion } from '../../../lib/flow/practice/answer-question.ts';
import { boundsOf } from '../../../lib/flow/practice/day-of.ts';
import { ownQuestions } from '../../../lib/flow/practice/own-questions.ts';
import { pausePractice } from '../../../lib/flow/practice/pause-practice.ts';
import { practiceLog } from '../../../lib/flow/practice/practice-log.ts';
import { readPractice } from '../../../lib/flow/practice/read-practice.ts';
import { dayOf } from '../../../lib/log/day.ts';
import type { KnownEvent } from '../../../lib/model/event.ts';
import { practiceOf } from '../../../lib/practice/answers.ts';
import { cardsOf } from '../../../lib/practice/cards.ts';
import { MOST_A_DAY } from '../../../lib/practice/due.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { DAY, idOf, MONDAY, revised } from '../../unit/log/samples.ts';

const SEED = 20261129;
const RUNS = 20;
const DAYS = 9;

const asks = (deps: Awaited<ReturnType<typeof testDeps>>) =>
  readPractice(deps, boundsOf(dayOf(deps.clock.now)));

/** Answers what a day asks until it asks no more; gives the lessons, in order. */
async function answerDay(deps: Awaited<ReturnType<typeof testDeps>>, right: readonly boolean[]) {
  const given: string[] = [];
  for (;;) {
    const [question] = (await asks(deps)).asked;
    if (question === undefined || given.length > MOST_A_DAY) return given;
    const option = right[given.length % right.length] === false ? 'b' : 'a';
    await done(answerQuestion(deps, { question, option, sure: 'sure' }));
    given.push(question.lesson);
    deps.clock.now += 60_000;
  }
}

const Skew = fc.record({
  lessons: fc.integer({ min: 1, max: 8 }),
  /** Kept while the clock was wrong. */
  late: fc.integer({ min: 0, max: 2 }),
  ahead: fc.integer({ min: 1, max: 400 }),
  answers: fc.boolean(),
  right: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
});

test(`${RUNS} clocks that were days ahead and were put right: the days after ask what days ask, and do not fall silent`, async () => {
  let answeredAhead = 0;
  await fc.assert(
    fc.asyncProperty(Skew, async ({ lessons, late, ahead, answers, right }) => {
      const deps = await testDeps();
      const keep = (n: number, at: number) =>
        appendEvents(deps.db, [revised({ id: n + 1, at, lesson: idOf(700 + n), rev: idOf(1_000 + n) })]);
      for (let n = 0; n < lessons; n++) await keep(n, MONDAY + n);
      deps.clock.now = MONDAY + (1 + ahead) * DAY;
      await done(pausePractice(deps, { until: null }));
      if (answers) answeredAhead += (await answerDay(deps, right)).length;
      for (let n = lessons; n < lessons + late; n++) await keep(n, deps.clock.now + n);
      const seen = new Set<string>();
      for (let day = 2; day < 2 + DAYS; day++) {
        deps.clock.now = MONDAY + day * DAY;
        const given = await answerDay(deps, right);
        expect(given.length, 'asked on one day').toBeLessThanOrEqual(MOST_A_DAY);
        expect(new Set(given).size, 'one a lesson a day').toBe(given.length);
        for (const lesson of given) seen.add(lesson);
      }
      if (!answers) expect(seen.size, 'lessons that had a turn').toBe(lessons + late);
      await deps.db.delete();
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(answeredAhead, 'answered while ahead').toBeGreaterThan(3);
}, 120_000);

const Behind = fc.record({
  lessons: fc.integer({ min: 1, max: 6 }),
  fresh: fc.integer({ min: 0, max: 2 }),
  days: fc.integer({ min: 5, max: 60 }),
  back: fc.integer({ min: 1, max: 800 }),
  right: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
});

test(`${RUNS} clocks that were days behind and were put right: what was answered before stays as it was`, async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(Behind, async ({ lessons, fresh, days, back, right }) => {
      const deps = await testDeps();
      const keep = (n: number, at: number) =>
        appendEvents(deps.db, [revised({ id: n + 1, at, lesson: idOf(700 + n), rev: idOf(1_000 + n) })]);
      for (let n = 0; n < lessons; n++) await keep(n, MONDAY + n);
      const known = new Set<string>();
      for (let day = 1; day < days; day++) {
        deps.clock.now = MONDAY + day * DAY;
        for (const lesson of await answerDay(deps, right)) known.add(lesson);
      }
      for (let n = lessons; n < lessons + fresh; n++) await keep(n, deps.clock.now + n);
      const due = async () => {
        const events = (await practiceLog(deps.db)) as readonly KnownEvent[];
        const cards = cardsOf(await ownQuestions(deps.db), practiceOf(events), MONDAY + days * DAY);
        return cards.filter(({ lesson }) => known.has(lesson)).map((card) => [card.lesson, card.due]);
      };
      const before = await due();
      deps.clock.now = MONDAY + (days - back) * DAY;
      const given = await answerDay(deps, right);
      asked += given.length;
      expect(given.length, 'asked on one day').toBeLessThanOrEqual(MOST_A_DAY);
      const touched = new Set(given);
      const untouched = (all: (string | number)[][]) =>
        all.filter(([lesson]) => !touched.has(String(lesson)));
      expect(untouched(await due())).toEqual(untouched(before));
      const { to } = boundsOf(dayOf(MONDAY + (days - back) * DAY));
      for (const [lesson, at] of before.filter(([one]) => touched.has(String(one))))
        expect(at, `${lesson} is asked on its day alone`).toBeLessThan(to);
      await deps.db.delete();
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(asked, 'asked while behind').toBeGreaterThan(3);
}, 120_000);
