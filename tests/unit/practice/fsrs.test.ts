import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { expect, test } from 'vitest';
import type { Answer } from '../../../lib/practice/answers.ts';
import { scheduleOf } from '../../../lib/practice/schedule.ts';

// The numbers are those the library publishes with its own tests (open-spaced-repetition/ts-fsrs, packages/fsrs/__tests__:
// FSRS-6 for the default weights, impl/long-term_scheduler without short steps) and those of fsrs-rs, whose states it repeats.

const DAY = 86_400_000;
const START = new Date(2022, 11, 29, 12, 30).getTime();
const { Again, Hard, Good, Easy } = Rating;

/** Where grades lead, each given when it is due. */
function walk(scheduler: ReturnType<typeof fsrs>, grades: readonly Grade[]) {
  let card = createEmptyCard(START);
  return grades.map((grade, index) => {
    card = scheduler.next(card, index === 0 ? new Date(START) : card.due, grade).card;
    return card;
  });
}

const lapsed: Grade[] = [Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good];

test('the library’s own weights are the published ones of FSRS 6', () => {
  expect(fsrs().parameters.w).toEqual([
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]);
});

test('its intervals by default are the published ones', () => {
  expect(walk(fsrs(), lapsed).map((card) => card.scheduled_days)).toEqual([
    0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
  ]);
});

test.each([
  ['again', Again, 0.212, 6.4133],
  ['hard', Hard, 1.2931, 5.11217071],
  ['good', Good, 2.3065, 2.11810397],
  ['easy', Easy, 8.2956, 1],
] as const)(
  'the first answer "%s" leaves the published memory, by default and as we set it',
  (_, grade, s, d) => {
    for (const steps of [{}, { learning_steps: [], relearning_steps: [] }]) {
      const { card } = fsrs(steps).next(createEmptyCard(START), START, grade);
      expect(card.stability).toBeCloseTo(s, 4);
      expect(card.difficulty).toBeCloseTo(d, 4);
    }
  },
);

/** Grades given so many days after one another. */
function memoryAfter(scheduler: ReturnType<typeof fsrs>) {
  let [card, now] = [createEmptyCard(START), START];
  for (const [index, grade] of ([Again, Good, Good, Good, Good, Good] as Grade[]).entries()) {
    now += ([0, 0, 1, 3, 8, 21][index] ?? 0) * DAY;
    card = scheduler.next(card, now, grade).card;
  }
  return card;
}

test.each([
  ['by default', {}, 53.62691],
  ['without short steps', { enable_short_term: false }, 53.335106],
  ['as we set it', { learning_steps: [], relearning_steps: [] }, 53.62691],
] as const)(
  'the memory after a lapse and five right answers is the published one %s',
  (_, options, stability) => {
    const card = memoryAfter(fsrs({ ...options, maximum_interval: 180 }));
    expect(card.stability).toBeCloseTo(stability, 4);
    expect(card.difficulty).toBeCloseTo(6.3574867, 4);
  },
);

const OLDER = [
  0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904,
  0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468, 0, 0.5,
];

test.each([
  [lapsed, [3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773]],
  [
    [Again, Hard, Good, Easy, Again, Hard, Good, Easy],
    [1, 2, 6, 41, 4, 7, 21, 133],
  ],
  [
    [Hard, Good, Easy, Again, Hard, Good, Easy, Again],
    [2, 7, 54, 5, 8, 26, 171, 8],
  ],
  [
    [Good, Easy, Again, Hard, Good, Easy, Again, Hard],
    [3, 33, 4, 7, 26, 193, 9, 14],
  ],
  [
    [Easy, Again, Hard, Good, Easy, Again, Hard, Good],
    [15, 3, 6, 27, 240, 10, 17, 60],
  ],
] as [Grade[], number[]][])('without short steps the published intervals follow from %j', (grades, days) => {
  const scheduler = fsrs({ w: OLDER, enable_short_term: false });
  expect(walk(scheduler, grades).map((card) => card.scheduled_days)).toEqual(days);
});

const answer = (at: number, change: Partial<Answer> = {}): Answer => ({
  ...{ at, rev: 'r', option: 'a', right: true, sure: 'sure' },
  ...change,
});

/** In how many days a question comes again, each time answered on its day. */
function ourDays(said: readonly Partial<Answer>[]): number[] {
  const answers: Answer[] = [];
  return said.map((change) => {
    const at = scheduleOf(answers, [])?.due ?? START;
    answers.push(answer(at, change));
    return Math.round(((scheduleOf(answers, [])?.due ?? 0) - at) / DAY);
  });
}

test('as we set it a question goes the published way from its second answer on, in whole days, and never over 180', () => {
  // The published first interval is minutes; without steps it is the stability of a first "good", two days.
  expect(ourDays(Array(6).fill({}))).toEqual([2, 11, 46, 163, 180, 180]);
});

test('what we call an answer is the grade it stands for: wrong and guessed are again, unsure is hard', () => {
  const days = (change: Partial<Answer>) => ourDays([{}, {}, change]);
  expect(days({ sure: 'guess' })).toEqual(days({ right: false }));
  expect(days({ sure: 'unsure' })[2]).toBeLessThan(46);
  expect(days({ right: false })[2]).toBeLessThan(11);
});

test('a question is as likely known on its day as we ask for: nine in ten', () => {
  const schedule = scheduleOf([answer(START), answer(START + 2 * DAY), answer(START + 13 * DAY)], []);
  expect(schedule?.recall(schedule.due)).toBeCloseTo(0.9, 2);
});
