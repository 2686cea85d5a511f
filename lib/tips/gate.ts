import { GATE } from './gate-weights.ts';
import type { Moment } from './moment.ts';
import type { Ranked } from './rank.ts';

export const MOST_SHOWN = 3;
/** A second and third are shown where they are nearly as good as the first. */
const NEARLY = 0.8;
const MOST_FIT = 1.5;
/** A single word in common is chance, unless it names an error. */
const LEAST_SHARED = 2;

/** What the gate looks at, each a number without unit: how far the best stands out, what it holds of the page, and the moment. */
export const signsOf = (
  { fit, cue, said, codes }: Pick<Ranked, 'fit' | 'cue' | 'said' | 'codes'>,
  moment: Moment,
  beside: number,
): Record<keyof (typeof GATE)['weights'], number> => ({
  ...{ beside, fit: Math.min(fit, MOST_FIT), cue, said },
  codes: Math.log(1 + codes),
  ...{ errors: moment.errors, plan: moment.plan, trouble: moment.trouble },
  ...{ asks: moment.asks, plans: moment.plans },
});

/** How likely the best lesson is what the person on this page needs, 0 to 1. */
function likely(ranked: readonly Ranked[], moment: Moment): number {
  const [best, next] = ranked;
  if (best === undefined) return 0;
  const signs = signsOf(best, moment, (next?.score ?? 0) / best.score);
  const sum = Object.entries(GATE.weights).reduce(
    (total, [sign, weight]) => total + weight * signs[sign as keyof typeof signs],
    GATE.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

const hasEnough = ({ rare, marks }: Ranked): boolean => rare >= LEAST_SHARED || marks.includes('error');

const fromHere = ({ marks }: Ranked): boolean => marks.includes('page');

/**
 * Those of the ranked lessons that are shown without being asked for: at most three, best first; none where the best is not
 * likely enough. What was made from this very page always is.
 */
export function shown(ranked: readonly Ranked[], moment: Moment): Ranked[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const made = ranked.filter(fromHere);
  if (!hasEnough(best) || likely(ranked, moment) < GATE.least) return made.slice(0, MOST_SHOWN);
  const near = ranked
    .slice(0, MOST_SHOWN)
    .filter((one, at) => one.score >= NEARLY * best.score && likely(ranked.slice(at), moment) >= GATE.least);
  return [...new Set([best, ...made, ...near])].sort((a, b) => b.score - a.score).slice(0, MOST_SHOWN);
}
