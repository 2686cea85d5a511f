import { MOST_SHOWN } from '../../tips/gate.ts';
import type { Ranked } from '../../tips/rank.ts';
import type { TipView } from '../views/tip.ts';
import { tipOf } from './tip-name.ts';
import type { twinsOf } from './twins-of.ts';

/** A lesson by its name in the index, and why it is shown. */
export type Chosen = { lesson: string } & Pick<TipView, 'reasons' | 'wanted'>;

/** Leaves out a lesson of one's own where the team's, which it became, is found or wanted as well. */
export function once(
  twins: Awaited<ReturnType<typeof twinsOf>>,
  ranked: readonly Ranked[],
  wanted: readonly string[],
): Ranked[] {
  const found = ranked.map(({ lesson }) => tipOf(lesson));
  const all = [...found, ...wanted.map(tipOf)];
  const ofTeams = new Set(all.filter(({ team }) => team !== null).map(({ lesson }) => lesson));
  return ranked.filter((_, at) => {
    const of = found[at];
    return of?.team !== null || !(twins.get(of.lesson) ?? []).some((id) => ofTeams.has(id));
  });
}

/** Lessons wanted on a page come first, those that fit it before others; both at most three together. */
export function choose(
  wanted: readonly string[],
  ranked: readonly Ranked[],
  fit: readonly Ranked[],
): Chosen[] {
  const places = new Map(ranked.map(({ lesson }, at) => [lesson, at]));
  const placeOf = (name: string) => places.get(name) ?? ranked.length;
  const reasons = new Map(ranked.map((one) => [one.lesson, one.reasons]));
  const first = wanted.toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  const rest = fit.map(({ lesson }) => lesson).filter((lesson) => !wanted.includes(lesson));
  return [...first, ...rest]
    .slice(0, MOST_SHOWN)
    .map((lesson) => ({ lesson, reasons: reasons.get(lesson) ?? [], wanted: wanted.includes(lesson) }));
}
