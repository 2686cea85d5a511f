import type { Said } from './statement.ts';

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
  const verb = said.findIndex(({ passive }, index) => passive && index < doer);
  if (doer < 0 || verb < 0) return null;
  const { clause } = said[doer] ?? {};
  const rest = said.findIndex((word, index) => index > doer && (word.tie !== '' || word.clause !== clause));
  const end = rest < 0 ? said.length : rest;
  const at = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return [...at(doer, end), verb, ...at(0, verb), ...at(verb + 1, doer), ...at(end, said.length)];
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

/** True when the words of one stretch of the claim stand in the quote in an order that says the same. */
export function keepsOrder(matches: readonly Match[], freeVerb: boolean): boolean {
  const fits = (list: readonly Match[]) => rises(list.map(({ at }) => at)) || rotated(list);
  return (
    fits(matches) ||
    matches.some((match, index) => mayMove(match, freeVerb) && fits(matches.toSpliced(index, 1)))
  );
}
