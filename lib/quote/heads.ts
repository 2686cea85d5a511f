import type { Match } from './order.ts';
import type { Said, Statement } from './said.ts';

/** "Once it is done" is "when" and "after it is done"; "not until" is "not before", which the clauses they limit decide. */
const ALIKE: ReadonlySet<string> = new Set([
  'once after',
  'once if',
  'while if',
  'until before',
  'without unless',
]);

// What a reason, a consequence or a concession says is said too; a condition is not.
const TOLD: ReadonlySet<string> = new Set(['because', 'so', 'even']);

const after = ({ said }: Statement, { clause, sentence }: Said): readonly Said[] =>
  said.filter((word) => word.sentence === sentence && word.clause > clause);

/** "A, so b" is "b because a"; "a, then b" is "a before b". What stands in the quote's main clause may be said so. */
function isTurned({ head }: Said, quoted: Said, quote: Statement): boolean {
  if (quoted.head !== '') return false;
  const later = after(quote, quoted);
  if (head === 'because') return later.some((word) => word.head === 'so');
  if (head === 'so')
    return quote.said.some((word) => word.sentence === quoted.sentence && word.head === 'because');
  if (head === 'before') return quote.moods[quoted.clause]?.follows === true;
  const [next] = later;
  return AFTER.test(head) && next !== undefined && quote.moods[next.clause]?.follows === true;
}

const AFTER = /^(?:after|once)$/;

/** Whether a word of the claim stands in a clause of the same kind as the quote's. */
export const sameHead = (said: Said, quoted: Said, quote: Statement): boolean =>
  said.head === quoted.head ||
  (said.head === '' && TOLD.has(quoted.head)) ||
  ALIKE.has(`${said.head} ${quoted.head}`) ||
  ALIKE.has(`${quoted.head} ${said.head}`) ||
  isTurned(said, quoted, quote);

/** True when steps that follow each other are told in another order: what comes before and after must be there, and so. */
export const stepsDiffer = (matches: readonly Match[]): boolean =>
  matches.some(({ said, quoted }) => {
    if (quoted.head !== '' || (said.head !== 'before' && !AFTER.test(said.head))) return false;
    const main = matches.filter((one) => one.said.sentence === said.sentence && one.said.head === '');
    const fits = (one: Match): boolean =>
      said.head === 'before' ? one.quoted.clause < quoted.clause : one.quoted.clause > quoted.clause;
    return main.length === 0 || !main.every(fits);
  });
