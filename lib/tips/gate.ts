import { GATE, type Gate } from './gate-weights.ts';
import type { Moment } from './moment.ts';
import type { Ranked } from './rank.ts';

export const MOST_SHOWN = 3;
/** A second and third are shown where they are nearly as good as the first. */
const NEARLY = 0.8;
const MOST_MATCH = 1.5;
/** A single word in common is chance, unless it names an error. */
const LEAST_SHARED = 2;

type FitSigns = Record<keyof Gate['fit']['weights'], number>;

/** What the gate looks at in the best of some ranked lessons, each a number without unit; null where there is none. */
export function fitSigns([best, next]: readonly Ranked[]): FitSigns | null {
  if (best === undefined) return null;
  const { trouble, weight, denied, named, titled, unnamed, rival } = best.fit;
  return {
    ...{ trouble, weight, denied, named, titled, unnamed, rival },
    match: Math.min(best.match, MOST_MATCH),
    beside: Math.max((next?.score ?? 0) / best.score, best.few),
  };
}

function chance<Sign extends string>(
  { bias, weights }: { bias: number; weights: Readonly<Record<Sign, number>> },
  signs: Readonly<Record<Sign, number>>,
): number {
  const sum = (Object.keys(weights) as Sign[]).reduce(
    (total, sign) => total + weights[sign] * signs[sign],
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** How likely the best lesson is what the person on this page needs, 0 to 1: something has to be done, and it is this. */
function likely(ranked: readonly Ranked[], moment: Moment, gate: Gate): number {
  const signs = fitSigns(ranked);
  return signs === null ? 0 : chance(gate.moment, moment.signs) * chance(gate.fit, signs);
}

/** Whether anything but what was made from the page may be shown at all: no fit makes up for a page nobody needs help on. */
export function mayShow(moment: Moment): boolean {
  const gate = GATE[moment.read ? 'read' : 'glance'];
  return chance(gate.moment, moment.signs) >= gate.least;
}

const hasEnough = ({ rare, marks }: Ranked): boolean => rare >= LEAST_SHARED || marks.includes('error');

/**
 * At a glance a page is its title, its headings and a few lines of trouble; what says nothing of a lesson's title there, and
 * names no code of it, shares words any runbook has.
 */
const isOf = ({ fit }: Ranked, { read }: Moment): boolean => read || fit.title > 0 || fit.named > 0;

const fromHere = ({ marks }: Ranked): boolean => marks.includes('page');

/**
 * Those of the ranked lessons that are shown without being asked for: at most three, best first; none where the best is not
 * likely enough. What was made from this very page always is.
 */
export function shown(ranked: readonly Ranked[], moment: Moment): Ranked[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const made = ranked.filter(fromHere);
  const gate = GATE[moment.read ? 'read' : 'glance'];
  const passes = (some: readonly Ranked[]) => likely(some, moment, gate) >= gate.least;
  if (!hasEnough(best) || !isOf(best, moment) || !passes(ranked)) return made.slice(0, MOST_SHOWN);
  const near = ranked
    .slice(0, MOST_SHOWN)
    .filter((one, at) => one.score >= NEARLY * best.score && isOf(one, moment) && passes(ranked.slice(at)));
  return [...new Set([best, ...made, ...near])].sort((a, b) => b.score - a.score).slice(0, MOST_SHOWN);
}
