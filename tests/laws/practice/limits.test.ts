import fc from 'fast-check';
import { expect } from 'vitest';
import type { KnownEvent } from '../../../lib/model/event.ts';
import { practiceOf } from '../../../lib/practice/answers.ts';
import type { Card, Practised } from '../../../lib/practice/card.ts';
import { cardsOf } from '../../../lib/practice/cards.ts';
import { dueToday, type Today } from '../../../lib/practice/due.ts';
import { law } from '../law.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);
const HOUR = DAY / 24;

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

type Lesson = { tier: Practised['tier']; words: number };

const Lesson = (words: number): fc.Arbitrary<Lesson> =>
  fc.record({
    tier: fc.constantFrom<Practised['tier']>(1, 2, 2, 2, 3, 4),
    words: fc.integer({ min: 1, max: words }),
  });

/** One question each, which is so many words long with its answers. */
const questionsOf = (lessons: readonly Lesson[]): Practised[] =>
  lessons.map(({ tier, words }, n) => ({
    ...{ lesson: id(n), rev: id(500 + n), tier, since: START },
    check: {
      ...{ id: id(1_000 + n), made: 'person', claim: id(2_000 + n), question: 'Then?' },
      scenario: 'word '.repeat(words).trim(),
      options: ['a', 'b', 'c'].map((option) => ({
        ...{ id: option, text: option, rationale: 'So it is.', right: option === 'a' },
      })),
    },
  }));

/** As a reader of 250 words a minute would count, with six seconds to choose and the three words of each reason, in ms. */
const takes = ({ check }: Practised): number =>
  (check.scenario.split(' ').length + 1 + 4 * check.options.length) * 240 + 6_000;

type Given = { which: number; days: number; right: boolean; sure: 'sure' | 'unsure' | 'guess' };

const Given: fc.Arbitrary<Given> = fc.record({
  which: fc.nat(39),
  days: fc.integer({ min: 0, max: 9 }),
  right: fc.boolean(),
  sure: fc.constantFrom('sure', 'sure', 'unsure', 'guess'),
});

const answer = ({ lesson, rev, check }: Practised, at: number, said: Omit<Given, 'which' | 'days'>) =>
  ({
    ...{ id: id(10_000 + Math.round(at / 1_000) - START / 1_000), team: null, device: id(90), v: 1, at },
    kind: 'check.answered',
    body: { lesson, rev, check: check.id, option: said.right ? 'a' : 'b', ...said },
  }) as KnownEvent;

/** What was answered one after another, each so many days after the one before. */
function before(asked: readonly Practised[], given: readonly Given[]): KnownEvent[] {
  let at = START;
  return given.map(({ which, days, ...said }) => {
    at += days * DAY + 1_000;
    return answer(asked[which % asked.length] as Practised, at, said);
  });
}

const dayAt = (now: number): Today => ({ from: now - (now % DAY), to: now - (now % DAY) + DAY });

const due = (asked: readonly Practised[], events: readonly KnownEvent[], now: number): Card[] => {
  const practice = practiceOf(events);
  return dueToday(cardsOf(asked, practice, now), practice, { now, today: dayAt(now) });
};

const Away = fc.record({
  lessons: fc.array(Lesson(8), { minLength: 1, maxLength: 40 }),
  given: fc.array(Given, { maxLength: 25 }),
  away: fc.integer({ min: 60, max: 400 }),
  replies: fc.array(fc.record({ right: fc.boolean(), sure: Given.map(({ sure }) => sure) }), {
    ...{ minLength: 1, maxLength: 7 },
  }),
});

law(
  'after sixty days away or more no day asks for more than five, however they are answered, and none asks nothing while a question waits for its first turn',
  Away,
  ({ lessons, given, away, replies }) => {
    const asked = questionsOf(lessons);
    const events = before(asked, given);
    const back = dayAt((events.at(-1)?.at ?? START) + away * DAY).from;
    const seen = new Set<string>();
    for (let day = 0; day < 14; day++) {
      let count = 0;
      for (let now = back + day * DAY + 9 * HOUR; ; now += 60_000, count++) {
        const [next] = due(asked, events, now);
        if (next === undefined) break;
        seen.add(next.lesson);
        events.push(answer(next, now, replies[count % replies.length] ?? { right: true, sure: 'sure' }));
        expect(count, 'answered on one day').toBeLessThan(5);
      }
      expect(count > 0 || seen.size === asked.length, 'a day asks something while some wait').toBe(true);
    }
  },
  { runs: 30 },
);

const Pile = fc.record({
  lessons: fc.array(Lesson(300), { minLength: 1, maxLength: 20 }),
  given: fc.array(Given, { maxLength: 15 }),
  days: fc.integer({ min: 1, max: 90 }),
});

let full = 0;

law(
  'a day asks for no more than two minutes of reading and choosing, unless one question alone takes longer',
  Pile,
  ({ lessons, given, days }) => {
    const asked = questionsOf(lessons);
    const events = before(asked, given);
    const now = dayAt((events.at(-1)?.at ?? START) + days * DAY).from + HOUR;
    const cards = due(asked, events, now);
    const spent = cards.reduce((sum, card) => sum + takes(card), 0);
    if (cards.length > 1) expect(spent).toBeLessThanOrEqual(120_000);
    if (cards.length > 1 && spent > 90_000) full += 1;
  },
);

law('and some days come near to that', fc.constant(null), () => expect(full).toBeGreaterThan(5), { runs: 1 });

let ordered = 0;

law(
  'what is likeliest forgotten comes first among what harms alike, and nothing likelier forgotten is left for another day',
  fc.record({
    ...{ given: fc.array(Given, { minLength: 3, maxLength: 30 }) },
    away: fc.integer({ min: 1, max: 300 }),
  }),
  ({ given, away }) => {
    const asked = questionsOf(Array.from({ length: 12 }, () => ({ tier: 2, words: 5 })));
    const events = before(asked, given);
    const now = dayAt((events.at(-1)?.at ?? START) + away * DAY).from;
    const cards = due(asked, events, now);
    const recalls = cards.map(({ recall }) => recall);
    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
    const waiting = cardsOf(asked, practiceOf(events), now).filter((card) => card.due < now + DAY);
    const left = waiting.filter(({ lesson }) => !cards.some((card) => card.lesson === lesson));
    for (const { recall } of left) expect(recall).toBeGreaterThanOrEqual(recalls.at(-1) ?? 0);
    if (new Set(recalls).size > 1) ordered += 1;
  },
);

law(
  'and that was told of days that asked several',
  fc.constant(null),
  () => expect(ordered).toBeGreaterThan(20),
  {
    runs: 1,
  },
);
