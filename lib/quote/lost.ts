import type { Pack } from '../text/pack.ts';
import { isDenied } from './bounds.ts';
import type { Match } from './order.ts';
import type { Breach, Said, Statement } from './said.ts';

const isEvery = ({ key }: Said, { phrases, stem }: Pack): boolean =>
  key === phrases.every || key === stem(phrases.every);

/** "New members" says less than "members": a word right before one that is kept belongs to it. */
function leads(quote: readonly Said[], at: number, matches: readonly Match[], pack: Pack): boolean {
  const [word, next] = [quote[at], matches.find((match) => match.at === at + 1)];
  if (word === undefined || next === undefined || next.quoted.clause !== word.clause) return false;
  // "The desk rejects all boxes": what begins with "all" is another thing.
  if (isEvery(next.quoted, pack)) return false;
  return next.quoted.tie === '' && !next.quoted.led && !next.quoted.passive && !next.said.passive;
}

/** The clauses that only lend their subject to a later one ("keeps its number and gets a date"), with their last place used. */
function lenders(matches: readonly Match[]): ReadonlyMap<number, number> {
  const lent = new Map<number, number>();
  for (const { said, quoted, at } of matches) {
    const lends = matches.some((one) => one.said.clause === said.clause && one.quoted.clause > quoted.clause);
    if (lends) lent.set(quoted.clause, Math.max(at, lent.get(quoted.clause) ?? 0));
  }
  return lent;
}

const isVague = (key: string, { vague, stem }: Pack): boolean =>
  [...vague].some((word) => stem(word) === key);

/** "Sometimes reads and files it": a word right behind a lent subject that says how often, or whether, of both acts. */
const spreadWord = (
  matches: readonly Match[],
  quote: readonly Said[],
  lent: ReadonlyMap<number, number>,
  pack: Pack,
) =>
  quote.find(
    ({ clause, not, strict, key }, at) =>
      at === (lent.get(clause) ?? Infinity) + 1 &&
      (not || (strict && isVague(key, pack))) &&
      !matches.some((one) => one.at === at || (one.quoted.clause > clause && one.quoted.verb)),
  );

/** "Every change" may be told of a change; "every 30 days" may not lose its first word, nor may a condition. */
const isFree = (word: Said, next: Said | undefined, pack: Pack): boolean =>
  word.head === '' && !word.not && isEvery(word, pack) && next?.strict === false;

/** "Always wear gloves" says that you wear them. */
const isAlways = (word: Said, quote: readonly Said[], { phrases, stem }: Pack): boolean =>
  phrases.always !== '' &&
  word.key === stem(phrases.always) &&
  !quote.some(({ clause, not }) => clause === word.clause && not);

/** What a clause that is used loses: a "not", a number, an "only", "new" of "new members". */
export function lostWord(matches: readonly Match[], statement: Statement, pack: Pack): Breach | null {
  const { said: quote, moods } = statement;
  const kept = new Set(matches.map(({ at }) => at));
  const clauses = new Set(matches.map(({ quoted }) => quoted.clause));
  const lent = lenders(matches);
  const spread = spreadWord(matches, quote, lent, pack);
  if (spread) return spread.not ? 'negation differs' : 'measure left out';
  const isLent = (at: number, { clause }: Said): boolean =>
    at > (lent.get(clause) ?? Infinity) && !quote.some((one) => one.clause === clause && one.narrows);
  for (const [at, word] of quote.entries()) {
    if (kept.has(at) || !clauses.has(word.clause) || isLent(at, word)) continue;
    if (word.not) return 'negation differs';
    if (isFree(word, quote[at + 1], pack) || isAlways(word, quote, pack)) continue;
    // "Put a leaking sample in a bag": an order is nothing without its verb.
    if (word.act && moods[word.clause]?.order && quote[at - 1]?.clause !== word.clause)
      return 'order differs';
    // "Never locked with a key" may be locked, "20 EUR per day" is not 20 EUR.
    const bounds = word.tie === '!per' || isDenied(statement, word.clause);
    if (bounds || word.narrows || word.strict || leads(quote, at, matches, pack)) return 'measure left out';
  }
  return null;
}
