import type { Pack } from '../text/pack.ts';
import type { Match } from './order.ts';
import type { Statement } from './said.ts';

const MEANS: ReadonlySet<string> = new Set(['with', 'of', 'mit']);

/** "Packed by the intern, checked by the lead": who stands behind "by" did what stands right before it. */
function takesAgent(matches: readonly Match[], quote: Statement, { by, freeVerb }: Pack['phrases']): boolean {
  const kept = new Set(matches.map(({ at }) => at));
  return matches.some(({ said, quoted, at }, index) => {
    if (quoted.tie !== by || said.tie !== by || freeVerb) return false;
    const verb = matches
      .slice(0, index)
      .findLast((one) => one.said.clause === said.clause && one.said.passive);
    const before = quote.said[at - 1];
    const dropsVerb =
      before?.clause === quoted.clause &&
      !kept.has(at - 1) &&
      before.tie === '' &&
      !before.adverb &&
      !before.strict;
    return dropsVerb || (verb !== undefined && verb.at > at);
  });
}

/** "The closing of the gate is done by the guard": not the guard is closed. */
function closesAgent(matches: readonly Match[], claim: Statement, { by }: Pack['phrases']): boolean {
  return matches.some(({ said, quoted, at }, index) => {
    const isTied = quoted.tie === by || MEANS.has(quoted.tie);
    if (!isTied || said.tie !== '' || said.strict || said.passive) return false;
    const verb = matches.find(
      (one, place) =>
        place > index &&
        one.said.clause === said.clause &&
        (one.said.passive || claim.moods[said.clause]?.passive === true) &&
        one.at < at,
    );
    return verb !== undefined;
  });
}

/** True where what a claim's sentence begins with is another sentence's of the quote: "in summer" is not when the pipe is drained. */
const joinsSentences = (matches: readonly Match[]): boolean =>
  matches.some(({ said, quoted }, index) => {
    const own = matches.filter((one) => one.said.sentence === said.sentence);
    const isBeside = said.tie !== '' || said.adverb || said.strict;
    const edge = own[0] === matches[index] || own.every((one) => one.said.clause === said.clause);
    return isBeside && edge && own.some((one) => one.quoted.sentence !== quoted.sentence);
  });

/** Whether what is done is given to another who does it, or to another sentence's case. */
export const movesAgent = (
  matches: readonly Match[],
  claim: Statement,
  quote: Statement,
  { phrases }: Pack,
): boolean =>
  takesAgent(matches, quote, phrases) || closesAgent(matches, claim, phrases) || joinsSentences(matches);
