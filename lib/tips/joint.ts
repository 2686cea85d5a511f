import { mayShow, shown } from './gate.ts';
import { BESIDE_WORDS } from './gate-weights.ts';
import { atAGlance, type PageFacts, type TipQuery, tipQuery } from './query.ts';
import type { Ranked } from './rank.ts';

/** A page as each gate sees it: with its first words where there are enough of them, and without any. */
export type Looks = readonly [first: TipQuery, glance?: TipQuery];

export function looksAt(page: PageFacts): Looks {
  const first = tipQuery(page);
  return first.moment.read ? [first, tipQuery(atAGlance(page))] : [first];
}

const isMade = ({ marks }: Ranked): boolean => marks.includes('page');

/**
 * What fits a page, and what of it is shown: whatever the gate of the first words lets pass, and where it lets nothing pass, what the
 * one of the glance is next to certain of. Each decides by its own ranking, and the second is asked only where it may answer.
 */
export async function fitting(
  [first, glance]: Looks,
  rankingOf: (query: TipQuery) => Promise<readonly Ranked[]>,
): Promise<{ ranked: readonly Ranked[]; shown: readonly Ranked[] }> {
  const ranked = await rankingOf(first);
  const some = shown(ranked, first.moment);
  if (glance === undefined || !some.every(isMade) || !mayShow(glance.moment)) return { ranked, shown: some };
  const others = await rankingOf(glance);
  const known = new Set(ranked.map(({ lesson }) => lesson));
  return {
    ranked: [...ranked, ...others.filter(({ lesson }) => !known.has(lesson))],
    shown: shown(others, glance.moment, BESIDE_WORDS),
  };
}
