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
function activeOrder(said: readonly Said[], by: string): number[] | null {
  const doer = said.findIndex(({ tie }) => tie === by);
  const { clause } = said[doer] ?? {};
  const verb = said.findIndex((word) => word.passive && word.clause === clause);
  // "Forms signed by the tenant are filed by the landlord": who does what is told by the order alone.
  const doers = said.filter((word) => word.tie === by && word.clause === clause).length;
  if (doer < 0 || verb < 0 || doers > 1) return null;
  const rest = said.findIndex(
    (word, index) => index > doer && (word.tie !== '' || word.clause !== clause || index === verb),
  );
  const end = rest < 0 ? said.length : rest;
  const places = said.map((_, index) => index);
  const does = places.slice(doer, end);
  return [...does, verb, ...places.filter((index) => index !== verb && !does.includes(index))];
}

const sameTie = ({ said, quoted }: Match): boolean => said.tie !== '' && said.tie === quoted.tie;

const isRun = (list: readonly Match[]): boolean =>
  list.every(({ at }, index) => index === 0 || at === (list[index - 1]?.at ?? 0) + 1);

// "Of the folder" and "by the lead" belong to the word beside them.
const BOUND: ReadonlySet<string> = new Set(['of', 'by', 'von']);

/** True when one stretch that its small word ties on both sides stands somewhere else: "on Monday restart it". */
function rotated(matches: readonly Match[]): boolean {
  const drops = matches.flatMap(({ at }, index) =>
    index > 0 && at < (matches[index - 1]?.at ?? 0) ? [index] : [],
  );
  const [drop] = drops;
  if (drop === undefined || drops.length > 1) return false;
  // "Put the label on the box in the bin": what moves is one stretch of the quote, and all else keeps its order.
  const ends = matches.flatMap((_, index) => [
    [index, drop],
    [drop, index + 1],
  ]);
  return ends.some(([from = 0, to = 0]) => {
    const moved = matches.slice(from, to);
    const rest = matches.toSpliced(from, moved.length);
    const [first] = moved;
    if (first === undefined || !sameTie(first) || !isRun(moved) || !rises(rest.map(({ at }) => at)))
      return false;
    // "Signed by the tenant and filed": who does it stays with what is done.
    const crossed = rest.filter((one, index) => index < from !== one.at < first.at);
    return !BOUND.has(first.said.tie) || !crossed.some(({ quoted }) => quoted.passive);
  });
}

/** What is left when tied stretches at either end, which stand at an end of the quote too, are taken away; two at most. */
function core(matches: readonly Match[]): readonly Match[] {
  let left = matches;
  for (let taken = 0; taken < 2; taken++) {
    const places = left.map(({ at }) => at);
    const next = left.findIndex(
      ({ said, at }, index) => index > 0 && (said.tie !== '' || at !== (places[index - 1] ?? 0) + 1),
    );
    const last = left.findLastIndex(({ said }) => said.tie !== '');
    const cut = [
      { stretch: left.slice(0, Math.max(next, 0)), rest: left.slice(Math.max(next, 0)) },
      { stretch: left.slice(Math.max(last, 0)), rest: left.slice(0, Math.max(last, 0)) },
    ].find(({ stretch: [first, ...more], rest }) => {
      if (first === undefined || rest.length === 0 || !sameTie(first) || BOUND.has(first.said.tie))
        return false;
      const own = [first, ...more].map(({ at }) => at);
      const others = rest.map(({ at }) => at);
      return rises(own) && (Math.min(...own) > Math.max(...others) || Math.max(...own) < Math.min(...others));
    });
    if (cut === undefined) break;
    left = cut.rest;
  }
  return left;
}

/** "The owner of the folder" is the folder owner, not the folder of the owner. */
const isCompound = ({ said, quoted, at }: Match, next: Match | undefined): boolean =>
  said.tie === '' && quoted.tie === 'of' && next !== undefined && next.said.tie === '' && next.at < at;

/** A verb that goes from an order into the passive, or to the end where the language lets it, is no other order. */
const mayMove = ({ said, quoted }: Match, freeVerb: boolean): boolean =>
  said.tie === '' &&
  quoted.tie === '' &&
  !quoted.narrows &&
  !said.fixed &&
  !said.strict &&
  (said.passive !== quoted.passive || (freeVerb && !said.capital && !quoted.capital));

/** "The empty queue" is the queue that is empty; "a moved job fails" is no job that fails and is moved. */
function staysAtThing(
  { said, quoted, at }: Match,
  before: Match | undefined,
  next: Match | undefined,
): boolean {
  const isState = (word: Said, isFirst: boolean) =>
    !word.passive && !word.verb && (word.led || (isFirst && !word.act));
  if (isState(said, before?.said.clause !== said.clause)) return next?.at === at - 1 && !next.said.verb;
  if (isState(quoted, at === 0)) return before?.at === at + 1;
  return true;
}

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

/** "Automatically closed" and "closed automatically": how it is done may stand anywhere in its clause. */
const isLoose = ({ said, quoted }: Match): boolean => said.adverb && quoted.adverb;

/** True when the words of one stretch of the claim stand in the quote in an order that says the same. */
function keepsOrder(all: readonly Match[], { freeVerb, timeTies }: Pack['phrases']): boolean {
  const dated = dates(all, timeTies);
  const matches = all.filter((match) => !dated.has(match) && !isLoose(match));
  return (
    inOrder(all, freeVerb) ||
    inOrder(matches, freeVerb) ||
    (freeVerb && (rolesTell(all) || rolesTell(matches)))
  );
}

/** "Den Antrag prüft der Leiter": where articles tell who does it, the two sides of the verb may change places. */
function rolesTell(matches: readonly Match[]): boolean {
  const told = matches.some(({ said }) => said.role === 'does' || said.role === 'done');
  if (!told || matches.some(({ said, quoted }) => said.role !== quoted.role || said.tie !== quoted.tie))
    return false;
  const swapped = (list: readonly Match[]): boolean => {
    const split = list.findIndex(({ at }, index) => index > 0 && at < (list[index - 1]?.at ?? 0));
    const [front, back] = [list.slice(0, split), list.slice(split)];
    const both = [front, back].every((side) => rises(side.map(({ at }) => at)));
    return split > 0 && both && (back.at(-1)?.at ?? 0) < (front[0]?.at ?? 0);
  };
  return (
    swapped(matches) ||
    matches.some((match, index) => mayMove(match, true) && swapped(matches.toSpliced(index, 1)))
  );
}

function inOrder(matches: readonly Match[], freeVerb: boolean): boolean {
  const fits = (list: readonly Match[]) =>
    rises(list.map(({ at }) => at)) || rotated(list) || rises(core(list).map(({ at }) => at));
  return (
    fits(matches) ||
    matches.some(
      (match, index) =>
        (mayMove(match, freeVerb)
          ? freeVerb || staysAtThing(match, matches[index - 1], matches[index + 1])
          : isCompound(match, matches[index + 1])) && fits(matches.toSpliced(index, 1)),
    )
  );
}

/** The places of a statement's words with every passive turned active. */
function activePlaces(said: readonly Said[], by: string): number[] {
  const places = said.map((_, index) => index);
  const groups = new Set(said.map(({ group }) => group));
  for (const group of groups) {
    const own = places.filter((index) => said[index]?.group === group);
    const order = activeOrder(
      own.flatMap((index) => said[index] ?? []),
      by,
    );
    for (const [rank, from] of (order ?? []).entries()) places[own[from] ?? 0] = own[rank] ?? 0;
  }
  return places;
}

/** True when who does what to whom stands in another order, passives turned active where the two differ in them. */
export function disordered(
  matches: readonly Match[],
  claim: readonly Said[],
  quote: readonly Said[],
  pack: Pack,
): boolean {
  const { by } = pack.phrases;
  const asIs = (said: readonly Said[]) => said.map((_, index) => index);
  // Where both are passive, neither has to be turned.
  const passive = matches.every(({ said, quoted }) => said.passive === quoted.passive);
  const turns = [activePlaces, ...(passive ? [asIs] : [])];
  return turns.every((turn) => misplaces(matches, turn(claim, by), turn(quote, by), pack));
}

/** Whether the matches stand in another order, by the places of the claim's words and the quote's. */
function misplaces(
  matches: readonly Match[],
  here: readonly number[],
  there: readonly number[],
  pack: Pack,
): boolean {
  const active = matches
    .map((match, index) => ({
      match: { ...match, at: there[match.at] ?? match.at },
      rank: here[index] ?? index,
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ match }) => match);
  return [...new Set(active.map(({ said }) => said.group))].some(
    (group) =>
      !keepsOrder(
        active.filter(({ said }) => said.group === group),
        pack.phrases,
      ),
  );
}
