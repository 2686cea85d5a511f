import { expect, test } from 'vitest';
import type { LogEvent } from '../../../lib/model/event.ts';
import { keyIn, type Practised } from '../../../lib/practice/card.ts';
import { cardsOf } from '../../../lib/practice/cards.ts';
import { asked, checkOf, DAY, fold, id, START } from './cases.ts';

const answer = (
  n: number,
  at: number,
  given: {
    option?: string;
    right?: boolean;
    sure?: string;
    rev?: string;
    key?: string;
    figures?: string;
  } = {},
): LogEvent => ({
  ...{ id: id(20_000 + n), team: null, device: id(90), kind: 'check.answered', v: 1, at },
  body: {
    ...{ lesson: id(0), rev: given.rev ?? id(500), check: id(1_000), option: given.option ?? 'a' },
    ...{ right: given.right ?? true, sure: given.sure ?? 'sure' },
    ...(given.key === undefined ? {} : { key: given.key }),
    ...(given.figures === undefined ? {} : { figures: given.figures }),
  },
});

const first = asked.slice(0, 1);
const daysUntil = (events: readonly LogEvent[], from: number, cards = first): number =>
  Math.round(((cardsOf(cards, fold(events), from)[0]?.due ?? 0) - from) / DAY);

test('four right answers on their days come again after 2, 11, 46 and 163 days; never more than 180', () => {
  let at = START;
  const events: LogEvent[] = [];
  const gaps = Array.from({ length: 6 }, (_, n) => {
    events.push(answer(n, at));
    const days = daysUntil(events, at);
    at += days * DAY;
    return days;
  });
  expect(gaps.slice(0, 4)).toEqual([2, 11, 46, 163]);
  expect(gaps.slice(4)).toEqual([180, 180]);
});

test('right but guessed comes again as a wrong answer does', () => {
  const guessed = daysUntil([answer(0, START, { sure: 'guess' })], START);
  expect(guessed).toBe(daysUntil([answer(0, START, { option: 'b', right: false })], START));
  expect(guessed).toBeLessThan(daysUntil([answer(0, START)], START));
});

test('new words for the same answer keep a card; another right option restarts it', () => {
  const events = [answer(0, START), answer(1, START + 2 * DAY)];
  const reworded = first.map((one) => ({ ...one, check: { ...one.check, question: 'What comes first?' } }));
  expect(cardsOf(reworded, fold(events), START)[0]?.due).toBe(cardsOf(first, fold(events), START)[0]?.due);
  const other = first.map((one) => ({ ...one, check: checkOf(0, 'b') }));
  expect(cardsOf(other, fold(events), START)[0]).toMatchObject({ answers: 0, last: null, due: START + DAY });
  const since = [...events, answer(2, START + 3 * DAY, { option: 'b', rev: id(501) })];
  expect(cardsOf(other, fold(since), START)[0]).toMatchObject({ answers: 1 });
});

test('another right option restarts a card whose answers were wrong by both, too', () => {
  const other = first.map((one) => ({ ...one, check: checkOf(0, 'b') }));
  const left = (...events: LogEvent[]) => cardsOf(other, fold(events), START)[0]?.answers;
  const wrong = { option: 'c', right: false };
  const later = answer(2, START + 9 * DAY, { ...wrong, rev: id(501), key: 'b' });
  // What else was answered at that revision tells its right option, or the answer does.
  expect(left(answer(0, START), answer(1, START + DAY, wrong))).toBe(0);
  expect(left(answer(0, START), answer(1, START + DAY, wrong), later)).toBe(1);
  expect(left(answer(1, START, { ...wrong, key: 'a' }), later)).toBe(1);
  expect(left(answer(1, START, { ...wrong, key: 'b' }), later)).toBe(2);
});

test('another number in the right option restarts a card, other words around it do not', () => {
  const says = (text: string) => {
    const check = checkOf(0, 'a');
    const options = check.options.map((option) => (option.right ? { ...option, text } : option));
    return first.map((one) => ({ ...one, check: { ...check, options } }));
  };
  const given = (text: string) => {
    const [{ check } = first[0] as Practised] = says(text);
    return fold([0, 1].map((n) => answer(n, START + 2 * n * DAY, keyIn(check))));
  };
  const left = (then: string, now: string) => cardsOf(says(now), given(then), START)[0]?.answers;
  expect(left('Wait 2 seconds', 'Wait 5 seconds')).toBe(0);
  expect(left('Wait 2 seconds', 'Wait 2 s, then try again')).toBe(2);
  expect(left('Wait 2 seconds, 3 times', 'Try 3 times, with 2 seconds between')).toBe(2);
  expect(left('Wait 2 seconds', 'Wait until the lamp is green')).toBe(2);
  expect(left('Wait', 'Wait 5 seconds')).toBe(2);
});

test('what was used at work since counts as easy, once in thirty days', () => {
  const used: LogEvent = {
    ...{ id: id(30_000), team: null, device: id(90), kind: 'lesson.used', v: 1, at: START + DAY },
    body: { lesson: id(0), where: { kind: 'sentence', text: 'At the depot.' } },
  };
  const plain = [answer(0, START), answer(1, START + 2 * DAY)];
  const at = START + 2 * DAY;
  expect(daysUntil([...plain, used], at)).toBeGreaterThan(daysUntil(plain, at));
});
