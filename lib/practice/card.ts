import type { Check } from '../model/check.ts';
import type { Id } from '../model/id.ts';
import type { TierValue } from '../model/lesson.ts';

/** A question that may be practised. `since` is when its lesson was kept or came to the device, in ms. */
export type Practised = { lesson: Id; rev: Id; tier: TierValue; since: number; check: Check };

/** How a question stands. `due` in ms; `recall` is how likely it is known now, 0 to 1. */
export type Card = Practised & { due: number; last: number | null; recall: number; answers: number };

/** The right option of a question: its id, and the numbers it says, sorted. */
export type Key = { key: string; figures: string };

const FIGURE = /\p{Nd}+(?:[.,:]\p{Nd}+)*/gu;
const MOST_FIGURES = 120;

/** The option that is right; null where a newer version has none or several. */
export function keyOf({ options }: Check): Key | null {
  const [right, ...others] = options.filter((option) => option.right);
  if (right === undefined || others.length > 0) return null;
  const figures = (right.text.match(FIGURE) ?? []).toSorted().join(' ').slice(0, MOST_FIGURES);
  return { key: right.id, figures };
}

/** What an answer notes of the right option. */
export function keyIn(check: Check): Partial<Key> {
  const found = keyOf(check);
  if (found === null) return {};
  return found.figures === '' ? { key: found.key } : found;
}
