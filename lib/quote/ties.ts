import type { Pack } from '../text/pack.ts';
import type { Match } from './order.ts';
import type { Said, Statement } from './said.ts';

/** "To the invoice" is a goal or a place; "to send it" is an act. */
const isPlace = ({ tie, led, act, strict, capital }: Said, { goals, freeVerb }: Pack['phrases']): boolean =>
  goals.has(tie) && !strict && (freeVerb ? capital : led || tie !== 'to' || !act);

/** "From a to b" is not "to a from b", "the invoice" not "to the invoice"; a tie that measures must be on both sides. */
export function tied(said: Said, quoted: Said, { phrases }: Pack): boolean {
  if (said.tie === quoted.tie) return true;
  if (said.tie.startsWith('!') || quoted.tie.startsWith('!')) return false;
  const [here, there] = [isPlace(said, phrases), isPlace(quoted, phrases)];
  if ((here && quoted.tie === '') || (there && said.tie === '')) return said.strict || quoted.strict;
  const ways = new Set([said.tie, quoted.tie]);
  return !phrases.apart.some(([one, other]) => ways.has(one) && ways.has(other));
}

/** "The owner folder" is not the owner of the folder, nor is the folder of the owner. */
export const turnsOwner = (matches: readonly Match[]): boolean =>
  matches.some(({ said, quoted, at }, index) => {
    const before = matches[index - 1];
    if (before?.at !== at - 1 || before.said.clause !== said.clause || before.said.act || before.quoted.act)
      return false;
    const [bare, owned] = said.tie === '' ? [said, quoted] : [quoted, said];
    return bare.tie === '' && !bare.led && owned.tie === 'of' && owned.led && !bare.strict;
  });

// "At least 8 digits" is what something is done to, "daily" is not.
const isThing = ({ strict, adverb, key }: Said): boolean =>
  !adverb && (!strict || /^(?:\d|minimum|maximum)/.test(key));

/** "The box with tools is moved" moves no tools by themselves: what only tells which thing is meant is not that thing. */
export const standsForBearer = (
  matches: readonly Match[],
  quote: readonly Said[],
  { placed }: Pack['phrases'],
): boolean =>
  matches.some(({ said, quoted, at }) => {
    const bearer = quote[at - 1];
    const verb = quote.findIndex(({ clause, passive }) => clause === quoted.clause && passive);
    if (!placed.has(quoted.tie) || said.tie !== '' || quoted.strict || said.strict) return false;
    if (bearer?.clause !== quoted.clause || bearer.act || bearer.passive || at > verb) return false;
    return !matches.some((one) => one.at === at - 1);
  });

/** "The pump stops the belt" is not "the pump is stopped": who does it became what it is done to. */
export function changesVoice(matches: readonly Match[], claim: Statement, quote: Statement): boolean {
  return matches.some(({ said, quoted, at }, index) => {
    if (said.passive === quoted.passive || said.strict || said.narrows || quoted.narrows) return false;
    if (claim.moods[said.clause]?.order) return false;
    if (quote.moods[quoted.clause]?.order) return false;
    const own = matches.filter((one) => one.said.clause === said.clause);
    const subject = own.some(
      (one) =>
        !one.said.strict &&
        matches.indexOf(one) < index &&
        one.at < at &&
        one.quoted.clause === quoted.clause,
    );
    const [next, verb] = said.passive ? [quote.said[at + 1], quoted] : [claim.said[index + 1], said];
    return subject && next?.clause === verb.clause && next.tie === '' && isThing(next);
  });
}

/** "The captain is checked" is not "the boat is checked by the captain", nor "the check is painted" "the paint is checked". */
export function changesDoer(
  matches: readonly Match[],
  claim: Statement,
  quote: Statement,
  { by }: Pack['phrases'],
): boolean {
  const isPassive = (list: readonly Said[], clause: number): boolean =>
    list.some((word) => word.passive && word.clause === clause);
  return matches.some(({ said, quoted, at }) => {
    if (said.adverb || said.strict) return false;
    // "Before noon by the driver" is not "before the driver".
    const lone = matches.every((one) => one.said.clause !== said.clause || one.at >= at);
    if (quoted.tie === by && said.tie !== by && said.head !== '' && lone) return true;
    if (!isPassive(claim.said, said.clause) || !isPassive(quote.said, quoted.clause)) return false;
    if (quoted.tie === by && said.tie === '' && !said.passive) return true;
    const others = matches.filter(
      (one) => one.said.clause === said.clause && one.quoted.clause === quoted.clause,
    );
    const turns = others.some(
      (one) => one.quoted.passive && !one.quoted.narrows && !one.said.passive && !one.said.adverb,
    );
    return said.passive && !quoted.passive && turns;
  });
}
