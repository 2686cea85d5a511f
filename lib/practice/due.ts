import { answerKey, type Practice } from './answers.ts';
import type { Card } from './card.ts';
import { cardsOf } from './cards.ts';

/** A day's limits: what people give without being asked twice. */
export const MOST_A_DAY = 5;
const MOST_MS = 120_000;
const SPREAD_DAYS = 7;
const DAY = 86_400_000;

/** Reading at 250 words a minute, and a moment to choose. */
const WORDS_PER_MS = 250 / 60_000;
const CHOOSING_MS = 6_000;

/** Signs of scripts that write words without a space between them; two of them are read as fast as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

const wordsIn = (text: string): number =>
  text.replace(UNSPACED, ' ').split(/\s+/).filter(Boolean).length + (text.match(UNSPACED) ?? []).length / 2;

/** About how long a question takes with its reasons, which everybody is shown, in ms. */
function takesMs({ check }: Pick<Card, 'check'>): number {
  const options = check.options.flatMap(({ text, rationale }) => [text, rationale]);
  return wordsIn([check.scenario, check.question, ...options].join(' ')) / WORDS_PER_MS + CHOOSING_MS;
}

/** About how long some questions take, in whole minutes; any take at least one. */
export const minutesOf = (cards: readonly Pick<Card, 'check'>[]): number =>
  cards.length === 0
    ? 0
    : Math.max(1, Math.round(cards.reduce((sum, card) => sum + takesMs(card), 0) / 60_000));

/** More harm first, then what is likeliest forgotten. */
const byNeed = (a: Card, b: Card): number =>
  b.tier - a.tier || a.recall - b.recall || a.due - b.due || (a.check.id < b.check.id ? -1 : 1);

/** A person's day: when it began and when the next begins, in ms. */
export type Today = { from: number; to: number };

const firstOfEach = (cards: readonly Card[]): Card[] => {
  const seen = new Set<string>();
  return cards.filter(({ lesson }) => !seen.has(lesson) && seen.add(lesson));
};

/** How many of those overdue come today beside what is due today itself, so that a week's pile takes a week. */
function quota(waiting: readonly Card[], { from }: Today): number {
  const overdue = waiting.filter(({ due }) => due < from).length;
  return waiting.length - overdue + Math.ceil(overdue / SPREAD_DAYS);
}

/** Those due today as they stood when the day began: what is answered meanwhile makes no room for more. */
function atDawn(cards: readonly Card[], practice: Practice, { from, to }: Today): Card[] {
  const isOfToday = ({ at }: { at: number }): boolean => at >= from && at < to;
  const answersOf = ({ lesson, check }: Card) => practice.answers.get(answerKey(lesson, check.id)) ?? [];
  const some = cards.filter((card) => card.due < to || answersOf(card).some(isOfToday));
  // What a clock that was ahead put behind today stays: it is why nothing is asked.
  const before = some.map(
    (card) =>
      [answerKey(card.lesson, card.check.id), answersOf(card).filter((one) => !isOfToday(one))] as const,
  );
  return cardsOf(some, { ...practice, answers: new Map(before) }, from);
}

/** What a day asks altogether, in order: at most five, about two minutes, one a lesson. */
function planOf(cards: readonly Card[], today: Today): Card[] {
  const waiting = firstOfEach(cards.filter(({ due }) => due < today.to).sort(byNeed));
  const chosen: Card[] = [];
  let spent = 0;
  for (const card of waiting.slice(0, Math.min(MOST_A_DAY, quota(waiting, today)))) {
    spent += takesMs(card);
    if (spent > MOST_MS && chosen.length > 0) break;
    chosen.push(card);
  }
  return chosen;
}

/**
 * What is still asked today, in order: of the day's plan what was not answered, at most five with those answered; nothing before its
 * day, nothing while paused.
 */
export function dueToday(
  cards: readonly Card[],
  practice: Practice,
  { now, today }: { now: number; today: Today },
): Card[] {
  if (practice.pausedUntil !== null && now < practice.pausedUntil) return [];
  const given = [...practice.answers].flatMap(([key, all]) =>
    all.some(({ at }) => at >= today.from && at < today.to) ? [key.slice(0, key.indexOf('|'))] : [],
  );
  const done = new Set(given);
  const plan = planOf(atDawn(cards, practice, today), today);
  return plan.filter(({ lesson }) => !done.has(lesson)).slice(0, Math.max(0, MOST_A_DAY - given.length));
}

/** The next day on which something is asked, in ms from which; null where nothing will be. */
export function nextDay(
  cards: readonly Card[],
  { now, pausedUntil }: { now: number; pausedUntil: number | null },
): number | null {
  const least = cards.reduce<number | null>((min, { due }) => (min === null || due < min ? due : min), null);
  return least === null ? null : Math.max(least, pausedUntil ?? 0, now - DAY);
}
