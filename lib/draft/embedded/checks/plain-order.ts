import type { Language } from '../../templates/language.ts';

/** True when nobody would take `later` before `first`: what is closed was opened, what is tested was built. */
export const plainlyLater = (first: string, later: string, { plainOrder }: Language): boolean =>
  plainOrder.pairs.some(([before, after]) => before.test(first) && after.test(later));

/** True for a step that ends things, so that anybody puts it last: a test, a report, cleaning up. */
export const endsThings = (step: string, { plainOrder }: Language): boolean => plainOrder.last.test(step);

const SEVERAL = 2;
const NAMED = /[\p{N}_./-]/u;

/** True when a step speaks of what only the key brings in, by name or in several words: it must come after the key. */
export function presupposes(
  step: ReadonlySet<string>,
  key: ReadonlySet<string>,
  known: ReadonlySet<string>,
): boolean {
  const brought = [...key.intersection(step)].filter((stem) => !known.has(stem));
  return brought.length >= SEVERAL || brought.some((stem) => NAMED.test(stem));
}
