import type { Pack } from '../text/pack.ts';
import type { Match } from './order.ts';
import type { Said, Statement } from './said.ts';

// What tells of no case: "in general, ...", "for example, ...".
const LOOSE: ReadonlySet<string> = new Set(
  'general short particular fact addition brief principle total example instance now date allgemeinen kurz prinzip grunde beispiel zusätzlich'.split(
    ' ',
  ),
);

// "To avoid burns, ..." is an aim.
const AIMS: ReadonlySet<string> = new Set(['to', 'zu']);

/** The clauses of a statement that are a bare time or place in front of an act: "in winter, ...", "by day, ...". */
function frontsOf({ said, moods }: Statement, { phrases, stem }: Pack): ReadonlySet<number> {
  const loose = new Set([...LOOSE].map(stem));
  const isBare = (own: readonly Said[]): boolean => {
    const [first] = own;
    if (first === undefined || first.head !== '' || loose.has(first.key)) return false;
    const place = phrases.timeTies.has(first.tie) || (phrases.goals.has(first.tie) && !AIMS.has(first.tie));
    return place && own.every(({ verb, passive, narrows }) => !verb && !passive && !narrows);
  };
  const fronts = new Set<number>();
  for (const clause of moods.keys()) {
    const own = said.filter((word) => word.clause === clause);
    const next = said.find((word) => word.clause > clause);
    const goesOn = next !== undefined && next.sentence === own[0]?.sentence && next.head === '';
    if (goesOn && isBare(own) && moods[clause]?.order !== true) fronts.add(clause);
  }
  return fronts;
}

/** The clauses that a front belongs to: those behind it, up to the next one. */
const behind = ({ said }: Statement, front: number, fronts: ReadonlySet<number>): ReadonlySet<number> => {
  const sentence = said.find((word) => word.clause === front)?.sentence;
  const next = [...fronts].find((clause) => clause > front) ?? Number.POSITIVE_INFINITY;
  return new Set(
    said
      .filter((word) => word.sentence === sentence && word.clause > front && word.clause < next)
      .map(({ clause }) => clause),
  );
};

/** Whether a claim tells of an act at another time or place than its quote, or of one that its quote tells with none. */
export function movesFront(
  matches: readonly Match[],
  claim: Statement,
  quote: Statement,
  pack: Pack,
): boolean {
  const [own, quoted] = [frontsOf(claim, pack), frontsOf(quote, pack)];
  return [...quoted].some((front) => {
    const told = matches.filter((match) => match.quoted.clause === front);
    const acts = behind(quote, front, quoted);
    return told.some(({ said }) => {
      const bound = own.has(said.clause) ? behind(claim, said.clause, own) : new Set([said.clause]);
      return matches.some(
        (one) => bound.has(one.said.clause) && one.quoted.clause !== front && !acts.has(one.quoted.clause),
      );
    });
  });
}

/** Whether a claim leaves out the time or place in front of an act that it tells: "drain it" of "in winter, drain it". */
export const losesFront = (used: ReadonlySet<number>, quote: Statement, pack: Pack): boolean => {
  const fronts = frontsOf(quote, pack);
  return [...fronts].some(
    (front) => !used.has(front) && [...behind(quote, front, fronts)].some((clause) => used.has(clause)),
  );
};
