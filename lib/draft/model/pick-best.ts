import type { Numbered } from './numbered.ts';
import { ROLES, type WirePick } from './wire.ts';

const MOST = 40;

/** The best picks of all parts, taken in turn from each part and kind, as sentences in the order of the page. */
export function pickBest(
  parts: readonly (readonly WirePick[])[],
  page: ReadonlyMap<number, Numbered>,
): Numbered[] {
  const queues = parts.flatMap((picks) =>
    ROLES.map((role) => picks.filter((pick) => pick.role === role)).filter(({ length }) => length > 0),
  );
  const chosen = new Set<number>();
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++) {
    for (const queue of queues) {
      for (const n of queue[turn]?.sentences.slice(0, 3) ?? []) {
        if (chosen.size < MOST && page.has(n)) chosen.add(n);
      }
    }
  }
  return [...chosen].sort((a, b) => a - b).flatMap((n) => page.get(n) ?? []);
}
