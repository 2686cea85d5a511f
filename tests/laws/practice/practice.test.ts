import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEvent } from '../../../lib/model/event.ts';
import type { Practised } from '../../../lib/practice/card.ts';
import { cardsOf } from '../../../lib/practice/cards.ts';
import { dueToday, MOST_A_DAY, minutesOf, type Today } from '../../../lib/practice/due.ts';
import { asked, checkOf, DAY, fold, id, START } from './cases.ts';

const SEED = 20261127;
const RUNS = 150;

type Act = {
  days: number;
  which: number;
  option: string;
  sure: 'sure' | 'unsure' | 'guess';
  device: number;
  /** At the very moment of the one before. */
  same: boolean;
  /** So many days the log's time was ahead of the clock. */
  ahead: number;
};

const Act: fc.Arbitrary<Act> = fc.record({
  days: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 20 })),
  which: fc.nat(asked.length - 1),
  option: fc.constantFrom('a', 'a', 'a', 'b'),
  sure: fc.constantFrom('sure', 'unsure', 'guess'),
  device: fc.nat(1),
  same: fc.boolean(),
  ahead: fc.constantFrom(0, 0, 0, 3, 200),
});

/** Answers with growing times, as two devices of one person would write them. */
function logOf(acts: readonly Act[]): LogEvent[] {
  let at = START;
  return acts.map(({ days, which, option, sure, device, same, ahead }, n): LogEvent => {
    at += same ? 0 : days * DAY + n * 1_000;
    const { lesson, rev, check } = asked[which] as Practised;
    const noted = ahead === 0 ? {} : { clock: at - ahead * DAY };
    const body = { lesson, rev, check: check.id, option, right: option === 'a', sure, ...noted };
    return {
      id: id(10_000 + n),
      team: null,
      device: id(90 + device),
      kind: 'check.answered',
      v: 1,
      at,
      body,
    };
  });
}

const dayAt = (now: number): Today => ({ from: now - (now % DAY), to: now - (now % DAY) + DAY });

const lawful = (law: fc.IAsyncProperty<unknown> | fc.IProperty<unknown>) =>
  fc.assert(law as fc.IProperty<unknown>, { seed: SEED, numRuns: RUNS });

test(`${RUNS} logs: whatever order two devices’ answers arrive in, with repeats, the cards are the same`, () => {
  lawful(
    fc.property(fc.array(Act, { maxLength: 25 }), fc.func(fc.integer()), (acts, shuffled) => {
      const events = logOf(acts);
      const mixed = [...events, ...events.slice(0, 3)].sort((a, b) => shuffled(a.id, b.id));
      const now = START + 400 * DAY;
      expect(cardsOf(asked, fold(mixed), now)).toEqual(cardsOf(asked, fold(events), now));
    }),
  );
});

/** A day of a year, or the one of an answer. */
const Moment = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((days) => ({ days })),
  fc.nat().map((nth) => ({ nth })),
);

test(`${RUNS} logs: what is asked keeps to its day, its five, its two minutes and one a lesson, on every day of a year`, () => {
  let busy = 0;
  lawful(
    fc.property(fc.array(Act, { maxLength: 20 }), Moment, (acts, moment) => {
      const events = logOf(acts);
      const answered = 'nth' in moment ? events[moment.nth % Math.max(1, events.length)] : undefined;
      const now = answered?.at ?? START + ('days' in moment ? moment.days : 0) * DAY;
      const practice = fold(events.filter(({ at }) => at <= now));
      const today = dayAt(now);
      const due = dueToday(cardsOf(asked, practice, now), practice, { now, today });
      const given = [...practice.answers].filter(([, all]) => all.some(({ at }) => at >= today.from));
      const done = new Set(given.map(([key]) => key.split('|')[0]));
      if (given.length > 0 && due.length > 0) busy += 1;
      for (const { lesson, check } of due) {
        const before = practice.answers.get(`${lesson}|${check.id}`) ?? [];
        // Not by the card's own day, which is what chose it: a day after it was kept or answered, two after one answer that was sure and right.
        const last = before.at(-1);
        const isKnown = before.length === 1 && last?.right === true && last.sure === 'sure';
        const least = (last?.at ?? START) + (isKnown ? 2 : 1) * DAY;
        expect(today.to, 'nothing before its day').toBeGreaterThan(least);
      }
      expect(new Set(due.map(({ lesson }) => lesson)).size).toBe(due.length);
      expect(due.filter(({ lesson }) => done.has(lesson))).toEqual([]);
      expect(due.length).toBeLessThanOrEqual(Math.max(0, MOST_A_DAY - given.length));
      expect(minutesOf(due)).toBeLessThanOrEqual(2);
      const tiers = due.map(({ tier }) => tier);
      expect(tiers).toEqual([...tiers].sort((a, b) => b - a));
    }),
  );
  expect(busy, 'days on which something was answered and more is asked').toBeGreaterThan(RUNS / 10);
});

test(`${RUNS} logs: folding as answers come is folding them all`, () => {
  lawful(
    fc.property(fc.array(Act, { minLength: 1, maxLength: 15 }), (acts) => {
      const events = logOf(acts);
      const now = START + 300 * DAY;
      const live = events.map((_, n) => cardsOf(asked, fold(events.slice(0, n + 1)), now)).at(-1);
      expect(live).toEqual(cardsOf(asked, fold([...events].reverse()), now));
    }),
  );
});

test('after sixty days away no day asks for more than the cap, and within three weeks every question was asked', () => {
  const many: Practised[] = Array.from({ length: 14 }, (_, n) => ({
    ...{ lesson: id(n), rev: id(500 + n), tier: 2 as const, since: START, check: checkOf(n * 2, 'a') },
  }));
  const events: LogEvent[] = [];
  const counts: number[] = [];
  for (let day = 60; day < 80; day++) {
    const now = START + day * DAY;
    const practice = fold(events);
    const due = dueToday(cardsOf(many, practice, now), practice, { now, today: dayAt(now) });
    counts.push(due.length);
    for (const { lesson, rev, check } of due)
      events.push({
        ...{
          id: id(40_000 + events.length),
          team: null,
          device: id(90),
          kind: 'check.answered',
          v: 1,
          at: now,
        },
        body: { lesson, rev, check: check.id, option: 'a', right: true, sure: 'sure' },
      });
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(MOST_A_DAY);
  expect(new Set(events.map(({ body }) => (body as { lesson: string }).lesson)).size).toBe(14);
});

/** Answers one question after another, as a person does, until a day asks no more; gives how many that were. */
function answerDay(of: readonly Practised[], events: LogEvent[], day: number): number {
  for (let n = 0; ; n++) {
    const now = START + day * DAY + n * 60_000;
    const practice = fold(events);
    const [next] = dueToday(cardsOf(of, practice, now), practice, { now, today: dayAt(now) });
    if (next === undefined) return n;
    events.push({
      ...{
        id: id(60_000 + events.length),
        team: null,
        device: id(90),
        kind: 'check.answered',
        v: 1,
        at: now,
      },
      body: {
        lesson: next.lesson,
        rev: next.rev,
        check: next.check.id,
        option: 'a',
        right: true,
        sure: 'sure',
      },
    });
  }
}

test('what is asked of a day does not grow while it is answered: a pile takes a week, and a day two minutes', () => {
  const pile = (size: number, scenario = '') =>
    Array.from(
      { length: size },
      (_, n): Practised => ({
        ...{ lesson: id(n), rev: id(500 + n), tier: 2, since: START },
        check: { ...checkOf(n * 2, 'a'), ...(scenario === '' ? {} : { scenario }) },
      }),
    );
  const events: LogEvent[] = [];
  // On the third and fourth day those of the first two come again, which is their day.
  expect(Array.from({ length: 4 }, (_, n) => answerDay(pile(14), events, 60 + n))).toEqual([2, 2, 4, 4]);
  // Each takes about a minute; on their own day all five would be asked.
  const long = pile(5, 'word '.repeat(180));
  expect(answerDay(long, [], 1)).toBe(2);
});

test('how long a question takes counts its reasons, and signs that are written without spaces', () => {
  const saying = (scenario: string, rationale: string) => {
    const check = checkOf(0, 'a');
    const options = check.options.map((option) => ({ ...option, rationale }));
    return minutesOf([{ check: { ...check, scenario, options } }]);
  };
  expect(saying('It stops.', 'So it is.')).toBe(1);
  expect(saying('It stops.', 'word '.repeat(200))).toBe(3);
  // 1,500 signs, as long as 750 words.
  expect(saying('搬送装置が停止した'.repeat(167), 'そうである')).toBe(3);
});

test('nothing is asked while it is paused, and the pause ends by itself', () => {
  const paused = (until: number | null): LogEvent => ({
    ...{
      id: id(50_000),
      team: null,
      device: id(90),
      kind: 'practice.paused',
      v: 1,
      at: START,
      body: { until },
    },
  });
  const practice = fold([paused(START + 10 * DAY)]);
  const on = (day: number) => {
    const now = START + day * DAY;
    return dueToday(cardsOf(asked, practice, now), practice, { now, today: dayAt(now) }).length;
  };
  expect([on(5), on(9)]).toEqual([0, 0]);
  expect(on(10)).toBeGreaterThan(0);
});
