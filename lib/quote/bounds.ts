import type { Pack } from '../text/pack.ts';
import type { Match } from './order.ts';
import type { Said, Statement } from './said.ts';

// "Not until" is "not before".
const LIMITS: ReadonlyMap<string, string> = new Map([
  ['before', 'before'],
  ['until', 'before'],
  ['after', 'after'],
]);

/** The limits of a statement that no word of meaning follows: "before it", "after this". */
const bare = ({ said, moods }: Statement): string =>
  moods
    .flatMap(({ head }, clause) =>
      said.some((word) => word.clause === clause) ? [] : (LIMITS.get(head) ?? []),
    )
    .sort()
    .join(' ');

/** "Count them before you go" is not "after you go", though "go" says too little to be compared. */
export const bareLimitsDiffer = (claim: Statement, quote: Statement): boolean => bare(claim) !== bare(quote);

const goesOn = (list: readonly Said[], at: number): boolean => list[at + 1]?.clause === list[at]?.clause;

/** "Only a driver drives the truck" is not "a driver drives only the truck": what is right behind it on one side is behind it on the other. */
export const movesOnly = (
  matches: readonly Match[],
  claim: Statement,
  quote: Statement,
  { phrases, stem }: Pack,
): boolean =>
  matches.some(({ said, at }, index) => {
    if (said.key !== stem(phrases.only)) return false;
    const [here, there] = [goesOn(claim.said, index), goesOn(quote.said, at)];
    const meant = matches[index + 1];
    const same = matches.findIndex((match) => match.at === at + 1);
    return (
      here !== there || (here && meant !== undefined && meant.at < at) || (there && same >= 0 && same < index)
    );
  });

/** Whether a clause of a statement says no: what is left out of it then makes it say more. */
export const isDenied = ({ said, moods }: Statement, clause: number): boolean =>
  said.some((word) => word.clause === clause && word.not) ||
  moods[clause]?.modals.split(' ').includes('not') === true;

/** "Visitors get a badge" is not "visitors show a badge": a verb too common to be compared may stand for no other. */
export const standsForOther = (
  matches: readonly Match[],
  claim: Statement,
  quote: Statement,
  { phrases, stem }: Pack,
): boolean =>
  [...new Set(matches.map(({ said }) => said.clause))].some((clause) => {
    const verb = claim.moods[clause]?.hollow ?? '';
    const own = matches.filter(({ said }) => said.clause === clause);
    const used = new Set(own.map(({ quoted }) => quoted.clause));
    if (verb === '' || [...used].some((one) => quote.moods[one]?.hollow === verb)) return false;
    const kept = new Set(matches.map(({ at }) => at));
    const key = phrases.same.get(stem(verb)) ?? stem(verb);
    return quote.said.some(
      (word, at) =>
        used.has(word.clause) &&
        !kept.has(at) &&
        word.key !== key &&
        (word.tie === '' || word.act) &&
        ![word.led, word.adverb, word.strict, word.fixed].includes(true),
    );
  });
