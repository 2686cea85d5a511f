import type { Pack } from '../text/pack.ts';
import { movesAgent } from './agents.ts';
import { bareLimitsDiffer, movesOnly, standsForOther } from './bounds.ts';
import { losesFront, movesFront } from './fronts.ts';
import type { FindOptions } from './guard.ts';
import { sameHead, stepsDiffer } from './heads.ts';
import { bindsAnother, changesAct, limitsDiffer, partsCondition } from './limits.ts';
import { lostWord } from './lost.ts';
import { disordered, type Match } from './order.ts';
import { namesNothing, readingsOf, withoutPronouns } from './readings.ts';
import { movesPart } from './roles.ts';
import type { Breach, Mood, Said, Statement } from './said.ts';
import { losesCondition, statementOf } from './statement.ts';
import { losesDoubt } from './taken-back.ts';
import { movesTime } from './tense.ts';
import { changesDoer, changesVoice, standsForBearer, tied, turnsOwner } from './ties.ts';

const NUMBER = /\d/;
const COUNT = /^[\d.,]+$/;

const novelty = ({ fixed, key }: Said): Breach =>
  !fixed ? 'new word' : NUMBER.test(key) ? 'number differs' : 'name differs';

/** The quote's word that a claim's word repeats: behind the last one if there is one, in its clause if possible. */
function matchOf(
  said: Said,
  quote: Statement,
  claim: Statement,
  last: Match | undefined,
  pack: Pack,
): Match | Breach {
  const { said: quoted } = quote;
  const shared = ({ quoted: { clause } }: Match): number => {
    const own = new Set(quoted.filter((word) => word.clause === clause).map(({ key }) => key));
    return claim.said.filter((word) => word.clause === said.clause && own.has(word.key)).length;
  };
  const alike = quoted.flatMap((word, at) => (word.key === said.key ? [{ said, quoted: word, at }] : []));
  if (alike.length === 0) return novelty(said);
  const affirmed = alike.filter((match) => match.quoted.not === said.not);
  if (affirmed.length === 0) return 'negation differs';
  const fitting = affirmed.filter(
    ({ quoted: word }) => sameHead(said, word, quote) && tied(said, word, pack),
  );
  const [first] = fitting;
  if (first === undefined) return 'condition differs';
  const ahead = fitting.filter(({ at }) => last === undefined || at > last.at);
  const near = ahead.find((match) => match.quoted.clause === last?.quoted.clause);
  // With nothing before it, a word is that of the clause that shares most with its own.
  const [fullest] = last === undefined ? ahead.toSorted((a, b) => shared(b) - shared(a)) : ahead;
  // "The towels are counted by the nurse" of "the nurse counts the towels. The nurse fills the tub": the first nurse.
  const beside =
    last?.said.clause === said.clause
      ? fitting.find((match) => match.quoted.clause === last.quoted.clause)
      : undefined;
  return near ?? beside ?? fullest ?? first;
}

const FORBIDS = /^(?:must|may)$/;
const MUST_NOT = /^(?:must|may not|must not)$/;

/** The mood a claim may put a quote's clause in: a must may be an order, and what is ordered may be told. */
function inMood(said: Mood, quoted: Mood, not: boolean): boolean {
  if (said.modals === quoted.modals && (said.order === quoted.order || quoted.order)) return true;
  const bare = said.modals.replace('not', '').trim();
  // What an order denies may not be done.
  if (quoted.order && quoted.modals === '' && said.modals === 'may' && not) return true;
  // "Öffnen Sie nie" and "darf nicht geöffnet werden" forbid alike.
  if (quoted.order && quoted.modals === 'not' && said.modals === 'may not') return true;
  // "Filming is forbidden" is "never film".
  if (said.order && bare === '' && not && FORBIDS.test(quoted.modals)) return true;
  if (said.order && bare === '')
    return /^must\b/.test(quoted.modals) || (MUST_NOT.test(quoted.modals) && said.modals === 'not');
  // "Must not" and "may not" forbid alike where the denial stands at the verb, "do not" too.
  if (not && FORBIDS.test(said.modals) && FORBIDS.test(quoted.modals)) return true;
  return not && quoted.order && bare === 'must';
}

/** Numbers with what they count: next to each other here, next to each other there. */
function miscounts(matches: readonly Match[], claim: readonly Said[], quote: readonly Said[]): boolean {
  return matches.some(({ said, at }, index) => {
    if (!COUNT.test(said.key)) return false;
    const next = claim[index + 1];
    const counted = quote[at + 1];
    if (next === undefined || counted === undefined || next.clause !== said.clause) return false;
    // "Since 2026 are archived": a verb is not counted.
    if (next.passive && counted.passive) return false;
    return (
      next.tie === '' &&
      counted.tie === '' &&
      counted.clause === quote[at]?.clause &&
      next.key !== counted.key
    );
  });
}

/** True when what a claim takes from an earlier clause is that clause's beginning: its subject, nothing said of it. */
function lendsSubject(own: readonly Match[], clause: number, quote: readonly Said[], by: string): boolean {
  const first = quote.findIndex((word) => word.clause === clause);
  const places = own
    .flatMap(({ quoted, at }) => (quoted.clause === clause ? [at] : []))
    .sort((a, b) => a - b);
  const ties = places.map((at) => quote[at]?.tie);
  return places.every((at, index) => at === first + index) && !ties.includes(by);
}

/** "Keeps its number and gets a date": the second clause may be joined to the first's subject only at its beginning. */
function joinsClauses(matches: readonly Match[], quote: readonly Said[], { by }: Pack['phrases']): boolean {
  const joins = matches.every((match, index) => {
    const last = matches[index - 1];
    if (last === undefined || last.said.clause !== match.said.clause) return true;
    if (last.quoted.clause === match.quoted.clause) return true;
    if (last.quoted.sentence !== match.quoted.sentence) return false;
    return last.at > match.at || quote[match.at - 1]?.clause !== match.quoted.clause;
  });
  if (!joins) return false;
  return [...new Set(matches.map(({ said }) => said.clause))].every((clause) => {
    const own = matches.filter(({ said }) => said.clause === clause);
    const used = new Set(own.filter(({ quoted }) => quoted.head === '').map(({ quoted }) => quoted.clause));
    const last = Math.max(...used);
    return [...used].every((one) => one === last || lendsSubject(own, one, quote, by));
  });
}

const WHO: ReadonlySet<string> = new Set(['does', 'done']);

/** "Der Prüfer ruft den Fahrer" and "den Prüfer ruft der Fahrer": in the same mood an article tells who does it. */
function swapsRoles(matches: readonly Match[], claim: Statement, quote: Statement): boolean {
  const passive = (list: readonly Said[], clause: number) =>
    list.some((word) => word.clause === clause && word.passive);
  return matches.some(({ said, quoted }) => {
    if (!WHO.has(said.role) || !WHO.has(quoted.role) || said.role === quoted.role) return false;
    const orders = claim.moods[said.clause]?.order === quote.moods[quoted.clause]?.order;
    return orders && passive(claim.said, said.clause) === passive(quote.said, quoted.clause);
  });
}

/** "To empty the queue, run drain": what something is done for has no mood of its own. */
const isAim = (clause: number, { said, moods }: Statement, { phrases }: Pack): boolean =>
  !phrases.freeVerb &&
  said.find((word) => word.clause === clause)?.tie === 'to' &&
  moods[clause]?.modals === '';

const moodsDiffer = (matches: readonly Match[], claim: Statement, quote: Statement, pack: Pack): boolean =>
  [...new Set(matches.map(({ said }) => said.clause))].some((clause) => {
    const own = matches.filter(({ said }) => said.clause === clause);
    // A clause borrowed for its subject only says nothing of the verb's mood.
    const [said, quoted] = [
      claim.moods[clause],
      quote.moods[Math.max(...own.map((one) => one.quoted.clause))],
    ];
    if (isAim(clause, claim, pack)) return own[0]?.quoted.tie !== 'to';
    return (
      said === undefined ||
      quoted === undefined ||
      !inMood(
        said,
        quoted,
        own.some((one) => one.said.not),
      )
    );
  });

/**
 * The first rule that a claim in other words breaks against its quote, or null: every word of the claim is the quote's or one
 * that the pack calls the same; negations, modals, numbers, names and conditions stand with the same words; nothing that
 * measures is left out; who does what to whom keeps its order. It is never proof that the quote implies the claim.
 */
export function breachOf(text: string, words: string, pack: Pack, options: FindOptions): Breach | null {
  if (movesTime(text, words, pack)) return 'modal differs';
  if (movesPart(text, words, pack)) return 'order differs';
  const compared = (how: Pack): Breach | null => {
    const readings = (said: string) => readingsOf(said, how).map((one) => statementOf(one, how, options));
    const quotes = readings(words);
    let first: Breach | null = null;
    for (const claim of readings(text))
      for (const quote of quotes) {
        const breach = breachBetween(claim, quote, quotes[0] ?? quote, how);
        if (breach === null) return null;
        first ??= breach;
      }
    return first;
  };
  const breach = compared(pack);
  if (breach === null || !namesNothing(text, pack) || !namesNothing(words, pack)) return breach;
  // "Until the lead releases it": where both say "it", what that stands for may be named behind it.
  return compared(withoutPronouns(pack)) === null ? null : breach;
}

function breachBetween(claim: Statement, quote: Statement, plain: Statement, pack: Pack): Breach | null {
  const matches: Match[] = [];
  for (const said of claim.said) {
    const match = matchOf(said, quote, claim, matches.at(-1), pack);
    if (typeof match === 'string') return match;
    matches.push(match);
  }
  if (matches.length < 2) return 'says nothing';
  if (standsForOther(matches, claim, quote, pack)) return 'new word';
  if (
    bareLimitsDiffer(claim, quote) ||
    limitsDiffer(matches, claim, quote) ||
    stepsDiffer(matches) ||
    changesAct(matches, quote) ||
    partsCondition(matches, quote, pack.phrases.looseHeads) ||
    bindsAnother(matches) ||
    movesFront(matches, claim, quote, pack)
  )
    return 'condition differs';
  if (moodsDiffer(matches, claim, quote, pack)) return 'modal differs';
  if (miscounts(matches, claim.said, quote.said)) return 'number differs';
  if (
    turnsOwner(matches) ||
    standsForBearer(matches, quote.said, pack.phrases) ||
    movesOnly(matches, claim, quote, pack) ||
    !joinsClauses(matches, quote.said, pack.phrases) ||
    disordered(matches, claim.said, quote.said, pack)
  )
    return 'order differs';
  if (
    movesAgent(matches, claim, quote, pack) ||
    changesDoer(matches, claim, quote, pack.phrases) ||
    swapsRoles(matches, claim, quote) ||
    (!pack.phrases.freeVerb && changesVoice(matches, claim, quote))
  )
    return 'order differs';
  const lost =
    lostWord(matches, quote, pack) ??
    (losesDoubt(matches, quote, plain.said, pack) ? 'doubt left out' : null);
  const used = new Set(matches.map(({ quoted }) => quoted.clause));
  const kept = new Set(matches.map(({ at }) => quote.said[at]));
  const isOpen = losesCondition(used, quote.said, pack.phrases, kept) || losesFront(used, quote, pack);
  return lost ?? (isOpen ? 'condition left out' : null);
}
