import type { Check } from '../model/check.ts';
import type { Id } from '../model/id.ts';
import type { TierValue } from '../model/lesson.ts';

/** A question that may be practised. `since` is when its lesson was kept or came to the device, in ms. */
export type Practised = { lesson: Id; rev: Id; tier: TierValue; since: number; check: Check };

/** How a question stands. `due` in ms; `recall` is how likely it is known now, 0 to 1. */
export type Card = Practised & { due: number; last: number | null; recall: number; answers: number };

/** The option that is right, by its id; null where a newer version has none or several. */
export function keyOf({ options }: Check): string | null {
  const right = options.filter((option) => option.right);
  return right.length === 1 ? (right[0]?.id ?? null) : null;
}

/** What an answer notes of the right option. */
export function keyIn(check: Check): { key?: string } {
  const key = keyOf(check);
  return key === null ? {} : { key };
}
