import type { Match } from './order.ts';
import type { Statement } from './said.ts';

const LIMITS = /^(?:until|before)$/;
const LACKS = /^(?:without|unless)$/;

/** True when "until" and "before" stand for each other though what they limit is not denied. */
export const limitsDiffer = (matches: readonly Match[], claim: Statement, quote: Statement): boolean => {
  const denied = ({ said, moods }: Statement, sentence: number): boolean => {
    const main = said.filter((word) => word.sentence === sentence && word.head === '');
    const clauses = [...new Set(main.map(({ clause }) => clause))];
    return (
      clauses.length > 0 &&
      clauses.every(
        (clause) =>
          main.some((word) => word.clause === clause && word.not) ||
          moods[clause]?.modals.split(' ').includes('not') === true,
      )
    );
  };
  // "Start it without the cover" tells to do so; "it starts unless the cover is on" does not.
  const orders = ({ said, moods }: Statement, sentence: number): boolean =>
    said.some((word) => word.sentence === sentence && word.head === '' && moods[word.clause]?.order === true);
  return matches.some(({ said, quoted }) => {
    if (said.head === quoted.head) return false;
    const sides = [
      [claim, said.sentence],
      [quote, quoted.sentence],
    ] as const;
    if (LIMITS.test(said.head) && LIMITS.test(quoted.head)) return !sides.every((side) => denied(...side));
    return (
      LACKS.test(said.head) &&
      LACKS.test(quoted.head) &&
      sides.some((side) => orders(...side) && !denied(...side))
    );
  });
};

/** "Locked after five tries and unlocked by the lead": the condition behind one act is not that of the next. */
export const changesAct = (matches: readonly Match[], quote: Statement): boolean => {
  const used = new Set(matches.map(({ at }) => at));
  return matches.some(({ said, quoted }) => {
    if (quoted.head === '') return false;
    const mains = quote.said.filter(({ head, sentence }) => head === '' && sentence === quoted.sentence);
    const act = mains.findLast(({ clause }) => clause < quoted.clause)?.clause;
    if (act === undefined) return false;
    const isLost = quote.said.some((word, at) => word.clause === act && !used.has(at));
    return (
      isLost &&
      matches.some(
        (one) =>
          one.said.sentence === said.sentence &&
          one.said.head === '' &&
          one.quoted.head === '' &&
          one.quoted.sentence === quoted.sentence &&
          one.quoted.clause > quoted.clause,
      )
    );
  });
};

/** "Delete it. Unless it is locked, keep it" of "delete it unless it is locked: keep it": an act told in another sentence than its condition. */
export const partsCondition = (
  matches: readonly Match[],
  quote: Statement,
  looseHeads: ReadonlySet<string>,
): boolean =>
  matches.some(({ said, quoted }) => {
    if (quoted.head === '' || looseHeads.has(quoted.head) || said.head === '') return false;
    const mains = quote.said.filter(({ head, sentence }) => head === '' && sentence === quoted.sentence);
    const isFirst = mains.every(({ clause }) => clause > quoted.clause);
    const bound = matches.filter(
      (one) =>
        one.quoted.head === '' &&
        one.quoted.sentence === quoted.sentence &&
        (isFirst || one.quoted.clause < quoted.clause),
    );
    const told = new Set(
      matches.filter((one) => one.quoted.clause === quoted.clause).map((one) => one.said.sentence),
    );
    return bound.some((one) => !told.has(one.said.sentence));
  });

/** True where a condition of one sentence of the quote stands with what another one says. */
export const bindsAnother = (matches: readonly Match[]): boolean =>
  matches.some(
    ({ said, quoted }) =>
      said.head !== '' &&
      matches.some((one) => one.said.sentence === said.sentence && one.quoted.sentence !== quoted.sentence),
  );
