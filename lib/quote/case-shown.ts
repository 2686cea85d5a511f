import { hasNegation } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import { tokens } from '../text/tokens.ts';
import { type Place, placesOf } from './context.ts';
import type { FindOptions } from './guard.ts';
import type { Read } from './read-sentence.ts';
import { joined } from './statement.ts';

/** The clauses of a sentence's conditions that a case tells whole; null when its words are cut from one of them. */
export type Case = { readonly clauses: ReadonlySet<number>; readonly cut: boolean };

// What "if" and "once" begin may be told as a case; "before", "until" and "unless" turn it.
const CASE: ReadonlySet<string> = new Set(['if', 'once']);
const LONGEST_HEAD = 4;
const LETTER = /[\p{L}\p{N}]/u;
const BOUNDARY = /^\s*[,;:—–-]/u;
const TAIL = /[\s.,;:!?]+$/u;
const NOTHING = /^[\s.;:!?,)"'—–-]*$/u;

const wordsOf = (text: string): string[] => tokens(text).map((token) => token.text.toLowerCase());

/** The head that some words are read as: "as soon as" is "once"; undefined when they are none. */
const headIn = (text: readonly string[], pack: Pack): string | undefined =>
  pack.phrases.heads.get(joined(text.join(' '), pack).trim());

/** What the last words before a case are: its head alone, with nothing that says no or measures in front. */
function headBefore(before: string, pack: Pack): string | undefined {
  const all = wordsOf(before);
  while (pack.articles.has(all.at(-1) ?? '')) all.pop();
  for (let count = Math.min(LONGEST_HEAD, all.length); count > 0; count--) {
    const head = headIn(all.slice(-count), pack);
    if (head !== undefined) return turns(all.at(-1 - count), pack) ? undefined : head;
  }
  return undefined;
}

/** "Only if", "even when", "not once": a word that a head may not lose. */
const turns = (word: string | undefined, pack: Pack): boolean =>
  word !== undefined &&
  (hasNegation(word, pack) ||
    [pack.phrases.measures, pack.phrases.beforeHeads, pack.phrases.heads].some((list) => list.has(word)));

/** Whether a case begins with its own head, which is then shown with it. */
function ownsHead(under: string, before: string, pack: Pack): boolean {
  const all = wordsOf(under);
  const counts = Array.from({ length: LONGEST_HEAD }, (_, index) => index + 1);
  return counts.some((count) => headIn(all.slice(0, count), pack) !== undefined)
    ? !turns(wordsOf(before).at(-1), pack)
    : false;
}

/** Whether nothing but a head that makes a case is lost in front of one. */
const begins = (under: string, before: string, pack: Pack): boolean =>
  before.trim() === '' || ownsHead(under, before, pack) || CASE.has(headBefore(before, pack) ?? '');

/** Whether only acts of the same case stand between it and the words it is shown with: "stop the pump and". */
function leadsOn({ whole, statement, upTo }: Read, from: number, to: number, pack: Pack): boolean {
  const between = whole.slice(from, to);
  const small = wordsOf(between);
  if (small.every((word) => word === pack.phrases.next) && NOTHING.test(between.replace(/\p{L}+/gu, '')))
    return true;
  if (!BOUNDARY.test(between)) return false;
  return statement.said
    .slice(upTo(from), upTo(to))
    .every(({ clause, head }) => head === '' && statement.moods[clause]?.order === true);
}

/** Whether the sentence ends behind a case, or goes on with a reason. */
function closes({ whole, statement, upTo }: Read, at: number, pack: Pack): boolean {
  const rest = whole.slice(at);
  if (NOTHING.test(rest)) return true;
  const next = statement.said[upTo(at)];
  return next !== undefined && pack.phrases.looseHeads.has(next.head);
}

/** Places of whole words, whatever their case. */
function wordPlaces(whole: string, wanted: string): Place[] {
  const isWord = (at: number): boolean => LETTER.test(whole.slice(Math.max(0, at), at + 1));
  return placesOf(whole.toLowerCase(), wanted).filter(
    ({ start, end }) => !(isWord(start - 1) && isWord(start)) && !(isWord(end - 1) && isWord(end)),
  );
}

/** Whether nothing of what belongs to a case at [start, end) is left out behind it, on the way to the words at `place`. */
function endsWhole(read: Read, { start, end }: Place, place: Place, pack: Pack): boolean {
  const { whole, statement, upTo } = read;
  if (end <= place.start) return leadsOn(read, end, place.start, pack);
  if (place.end <= start) return closes(read, end, pack);
  const at = upTo(end);
  return statement.said[at]?.clause !== statement.said[at - 1]?.clause || NOTHING.test(whole.slice(end));
}

/** What a sentence has of the case that is shown beside the words at `place`. */
export function caseShown(read: Read, under: string, place: Place, { pack }: FindOptions): Case {
  const { whole, statement, upTo } = read;
  const wanted = under.toLowerCase().trim().replace(TAIL, '');
  const clauses = new Set<number>();
  let cut = false;
  for (const one of pack && wanted !== '' ? wordPlaces(whole, wanted) : []) {
    const [from, to] = [upTo(one.start), upTo(one.end)];
    const touched = new Set(
      statement.said
        .slice(from, to)
        .flatMap(({ head, clause }) => (head === '' || pack?.phrases.looseHeads.has(head) ? [] : [clause])),
    );
    if (!pack || touched.size === 0) continue;
    const isWhole = statement.said.every(({ clause }, at) => !touched.has(clause) || (at >= from && at < to));
    if (isWhole && begins(wanted, whole.slice(0, one.start), pack) && endsWhole(read, one, place, pack))
      for (const clause of touched) clauses.add(clause);
    else cut = true;
  }
  return { clauses, cut: cut && clauses.size === 0 };
}
