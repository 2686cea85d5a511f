import { GATE, type Gate } from './gate-weights.ts';
import type { Moment } from './moment.ts';
import type { Ranked } from './rank.ts';

export const MOST_SHOWN = 3;
/** A second and third are shown where they are nearly as good as the first. */
const NEARLY = 0.8;
const MOST_MATCH = 1.5;
/** A single word in common is chance, unless it names an error. */
const LEAST_SHARED = 2;

/** Trouble in two words and more: at a glance there are too few others to outweigh it. */
const TOLD = Math.log(3);

type FitSigns = Record<keyof Gate['sure']['fit'], number>;

/** What the gate looks at in the best of some ranked lessons, each a number without unit; null where there is none. */
export function fitSigns([best, next]: readonly Ranked[]): FitSigns | null {
  if (best === undefined) return null;
  const { heads, rest, advice, facts, trouble, weight, denied, named, titled, unnamed, rival, share } =
    best.fit;
  return {
    ...{ heads, rest, advice, facts, trouble, weight, denied, named, titled, unnamed, rival, share },
    match: Math.min(best.match, MOST_MATCH),
    beside: Math.max((next?.score ?? 0) / best.score, best.few),
  };
}

const speaks = <Sign extends string>(
  weights: Readonly<Record<Sign, number>>,
  signs: Readonly<Record<Sign, number>>,
): number => (Object.keys(weights) as Sign[]).reduce((total, sign) => total + weights[sign] * signs[sign], 0);

const gateOf = ({ read }: Moment): Gate => GATE[read ? 'read' : 'glance'];

const chance = (sum: number): number => 1 / (1 + Math.exp(-sum));

/**
 * Whether the best lesson is likely enough what the person on this page needs: something has to be done, and it is this. Where it has to
 * be sure of the lesson to some part at least, nothing makes up for that.
 */
function isLikely(
  ranked: readonly Ranked[],
  { signs: now }: Moment,
  { bias, moment, fit, sure, least, clear, fewer }: Gate,
  atLeast: number,
): boolean {
  const signs = fitSigns(ranked);
  if (signs === null) return false;
  const few = ranked[0]?.few ?? 0;
  const isIt = (of: FitSigns) => chance(sure.bias + speaks(sure.fit, of));
  const isClear = clear !== null && signs.titled > 0 && isIt({ ...signs, beside: few }) >= clear;
  if (isClear && atLeast === 0) return true;
  return (
    isIt(signs) >= Math.max(atLeast, sure.least + sure.few * few) &&
    chance(bias + speaks(moment, now) + speaks(fit, signs) + fewer * few) >= least
  );
}

/** Whether anything but what was made from the page may be shown at all: no fit makes up for a page nobody needs help on. */
export function mayShow(moment: Moment): boolean {
  const gate = gateOf(moment);
  const isTold = !moment.read && moment.signs.trouble >= TOLD;
  return !moment.isOver && (isTold || speaks(gate.moment, moment.signs) >= gate.floor);
}

const hasEnough = ({ rare, marks }: Ranked): boolean => rare >= LEAST_SHARED || marks.includes('error');

/**
 * At a glance a page is its title, its headings and a few lines of trouble; what says nothing of a lesson's title there, and
 * names no code of it, shares words any runbook has.
 */
const isOf = ({ fit }: Ranked, { read }: Moment): boolean => read || fit.title > 0 || fit.named > 0;

/** Whether a lesson may be shown at all, whatever the weights say. */
export const isOpenTo = (best: Ranked, moment: Moment): boolean =>
  !moment.isOver && hasEnough(best) && isOf(best, moment);

const fromHere = ({ marks }: Ranked): boolean => marks.includes('page');

/**
 * Those of the ranked lessons that are shown without being asked for: at most three, best first; none where the best is not
 * likely enough, or not as `sure` as asked. What was made from this very page always is.
 */
export function shown(ranked: readonly Ranked[], moment: Moment, sure = 0): Ranked[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const made = ranked.filter(fromHere);
  const gate = gateOf(moment);
  const passes = (some: readonly Ranked[]) => isLikely(some, moment, gate, sure);
  if (!mayShow(moment) || !isOpenTo(best, moment) || !passes(ranked)) return made.slice(0, MOST_SHOWN);
  const near = ranked
    .slice(0, MOST_SHOWN)
    .filter((one, at) => one.score >= NEARLY * best.score && isOf(one, moment) && passes(ranked.slice(at)));
  return [...new Set([best, ...made, ...near])].sort((a, b) => b.score - a.score).slice(0, MOST_SHOWN);
}
