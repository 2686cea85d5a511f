import type { Ranked } from './rank.ts';

export const MOST_SHOWN = 3;

/** Measured on the training half of the labelled set, see docs/tips.md; the test half says what they are worth. */
const ALONE = 0.5;
const BESIDE = 0.75;
const COVER = 0.45;

/** Whether a lesson fits a page well enough to be shown without being asked for. */
function passes({ fit, rare, cover, marks }: Ranked): boolean {
  if (marks.includes('page')) return true;
  if (marks.includes('error')) return rare >= 1;
  return rare >= 2 && fit >= ALONE && cover >= COVER;
}

/** Those of the ranked lessons that are shown: at most three, the best first, none where the best is no match. */
export function shown(ranked: readonly Ranked[]): Ranked[] {
  const [best] = ranked;
  if (best === undefined || !passes(best)) return [];
  return ranked
    .slice(0, MOST_SHOWN)
    .filter((one) => passes(one) && (one.marks.includes('page') || one.score >= BESIDE * best.score));
}
