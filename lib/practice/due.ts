import type { Practice } from './answers.ts';
import type { Card } from './card.ts';

/** A day's limits: what people give without being asked twice. */
export const MOST_A_DAY = 5;
const MOST_MS = 120_000;
const SPREAD_DAYS = 7;
const DAY = 86_400_000;

/** Reading at 250 words a minute, and a moment to choose. */
const WORDS_PER_MS = 250 / 60_000;
const CHOOSING_MS = 6_000;

/** About how long a question takes, in ms. */
function takesMs({ check }: Pick<Card, 'check'>): number {
  const said = [check.scenario, check.question, ...check.options.map(({ text }) => text)].join(' ');
  return said.split(/\s+/).filter(Boolean).length / WORDS_PER_MS + CHOOSING_MS;
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

/**
 * What is asked today, in order: at most five with those answered today, about two minutes, one a lesson; nothing before its
 * day, nothing while paused. `answered` are the answers of today, by lesson.
 */
export function dueToday(
  cards: readonly Card[],
  practice: Pick<Practice, 'answers' | 'pausedUntil'>,
  { now, today }: { now: number; today: Today },
): Card[] {
  if (practice.pausedUntil !== null && now < practice.pausedUntil) return [];
  const given = [...practice.answers].flatMap(([key, all]) =>
    all.some(({ at }) => at >= today.from && at < today.to) ? [key.slice(0, key.indexOf('|'))] : [],
  );
  const done = new Set(given);
  const waiting = firstOfEach(
    cards.filter(({ lesson, due }) => due < today.to && !done.has(lesson)).sort(byNeed),
  );
  const room = Math.min(MOST_A_DAY, quota(waiting, today) + given.length) - given.length;
  const chosen: Card[] = [];
  let spent = 0;
  for (const card of waiting.slice(0, Math.max(0, room))) {
    spent += takesMs(card);
    if (spent > MOST_MS && chosen.length > 0) break;
    chosen.push(card);
  }
  return chosen;
}

/** The next day on which something is asked, in ms from which; null where nothing will be. */
export function nextDay(
  cards: readonly Card[],
  { now, pausedUntil }: { now: number; pausedUntil: number | null },
): number | null {
  const least = cards.reduce<number | null>((min, { due }) => (min === null || due < min ? due : min), null);
  return least === null ? null : Math.max(least, pausedUntil ?? 0, now - DAY);
}
