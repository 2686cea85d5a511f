import type { Pack } from '../text/pack.ts';
import type { Said } from './said.ts';

/** A claim's word and the place of the quote's word it repeats. */
export type Match = { said: Said; quoted: Said; at: number };

const rises = (list: readonly number[]): boolean =>
  list.every((at, index) => index === 0 || at >= (list[index - 1] ?? 0));

/**
 * "Jobs are deleted by the cleaner" in the order of "the cleaner deletes jobs": who does it first, then the verb. Gives the
 * places of `said` in that order, or null where nobody is named.
 */
export function activeOrder(said: readonly Said[], by: string): number[] | null {
  const doer = said.findIndex(({ tie }) => tie === by);
  const { clause } = said[doer] ?? {};
  const verb = said.findIndex((word) => word.passive && word.clause === clause);
  if (doer < 0 || verb < 0) return null;
  const rest = said.findIndex(
    (word, index) => index > doer && (word.tie !== '' || word.clause !== clause || index === verb),
  );
  const end = rest < 0 ? said.length : rest;
  const places = said.map((_, index) => index);
  const does = places.slice(doer, end);
  return [...does, verb, ...places.filter((index) => index !== verb && !does.includes(index))];
}

const sameTie = ({ said, quoted }: Match): boolean => said.tie !== '' && said.tie === quoted.tie;

/** True when one stretch that its small word ties on both sides stands somewhere else: "on Monday restart it". */
function rotated(matches: readonly Match[]): boolean {
  const drops = matches.flatMap(({ at }, index) =>
    index > 0 && at < (matches[index - 1]?.at ?? 0) ? [index] : [],
  );
  const [drop] = drops;
  if (drop === undefined || drops.length > 1) return false;
  const [first, second] = [matches[0], matches[drop]];
  return (first !== undefined && sameTie(first)) || (second !== undefined && sameTie(second));
}

/** A verb that goes from an order into the passive, or to the end where the language lets it, is no other order. */
const mayMove = ({ said, quoted }: Match, freeVerb: boolean): boolean =>
  // "The owner of the folder" is the folder owner.
  (said.tie === '' && quoted.tie === 'of') ||
  (said.tie === '' &&
    quoted.tie === '' &&
    !said.fixed &&
    !said.strict &&
    (said.passive !== quoted.passive || (freeVerb && !said.capital && !quoted.capital)));

/** The words of "on Sunday" and "within 24 hours", which may stand anywhere in what they date. */
function dates(matches: readonly Match[], timeTies: ReadonlySet<string>): ReadonlySet<Match> {
  const dated = new Set<Match>();
  for (const [index, match] of matches.entries()) {
    const last = matches[index - 1];
    const begins = sameTie(match) && timeTies.has(match.said.tie) && match.said.strict;
    const goesOn =
      last !== undefined &&
      dated.has(last) &&
      match.said.tie === '' &&
      !match.said.led &&
      match.said.clause === last.said.clause &&
      match.at === last.at + 1;
    if (begins || goesOn) dated.add(match);
  }
  return dated;
}

/** "Automatically closed" and "closed automatically": beside the same word an adverb may change sides. */
const isBeside = (match: Match, index: number, matches: readonly Match[]): boolean =>
  match.said.adverb &&
  [matches[index - 1], matches[index + 1]].some(
    (one) => one !== undefined && Math.abs(one.at - match.at) === 1,
  );

/** True when the words of one stretch of the claim stand in the quote in an order that says the same. */
export function keepsOrder(all: readonly Match[], { freeVerb, timeTies }: Pack['phrases']): boolean {
  const dated = dates(all, timeTies);
  const matches = all.filter((match, index) => !dated.has(match) && !isBeside(match, index, all));
  return inOrder(all, freeVerb) || inOrder(matches, freeVerb);
}

function inOrder(matches: readonly Match[], freeVerb: boolean): boolean {
  const fits = (list: readonly Match[]) => rises(list.map(({ at }) => at)) || rotated(list);
  return (
    fits(matches) ||
    matches.some((match, index) => mayMove(match, freeVerb) && fits(matches.toSpliced(index, 1)))
  );
}
