import type { Pack } from '../text/pack.ts';
import { endsInAbbreviation, joinRules } from '../text/sentence-joins.ts';
import { tokens } from '../text/tokens.ts';
import type { Counts, Place } from './context.ts';

/** A page where gaps are judged: its normalised text, the original of a stretch of it, where lines break, whether it has dots of its own and how often each character. */
export type GapText = {
  text: string;
  source: (start: number, end: number) => string;
  hasDots: () => boolean;
  counts: () => Counts | null;
};

// Enough to see the last words before a mark.
const TAIL = 80;
// Dots in a row end a sentence where a capital follows.
const STOP = /(?:(?<!\.)[.!?]|\.{3}(?=["')\]]*\s+\p{Lu}))["')\]]*(?=\s|$)|[。！？｡．]["')\]」』）】]*/gu;
const UNIT_END = /\d[%‰]?\s?\p{L}{1,3}\.$/u;
const UNIT = 12;
const CLAUSE = /[;:；：](?=\s|$)|[；：]/u;
// A line break that begins something: behind an empty line, or before an item or a capital.
const BREAK = /\n\s*(?:\n|[-*•–]\s|\d{1,2}[.)]\s|\p{Lu}|\p{Lo})/u;
const AT_BREAK = /\n\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)?$/u;
const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s/u;

// Marks that may be of abbreviations, looked at from either side of a gap.
const MOST_MARKS = 10;

/** Where the first and the last sentence end in [from, to) of a text; null where none does, nothing where that takes too long to say. */
function stopsIn(
  text: string,
  { start, end }: Place,
  pack: Pack | null | undefined,
): { first: number; last: number } | null | undefined {
  const rules = joinRules(pack?.language ?? null);
  const marks = text
    .slice(start, end)
    .matchAll(STOP)
    .map(({ index, 0: mark }) => start + index + mark.length);
  const ends = (at: number): boolean => {
    const after = text.slice(at, at + TAIL).trimStart();
    const tail = text.slice(Math.max(0, at - TAIL), at);
    const isDate = /\d\.$/.test(tail.slice(-2)) && rules.ordinalFollowers.has(firstWord(after));
    // "3 ms." is no lady.
    const isShort = endsInAbbreviation(tail, after, rules) && !UNIT_END.test(tail.slice(-UNIT));
    return !isDate && !isShort;
  };
  let left = MOST_MARKS;
  for (let at = marks.next(); at.done !== true; at = marks.next()) {
    if (left-- <= 0) return undefined;
    if (!ends(at.value)) continue;
    const all = [at.value, ...marks];
    const last = all.slice(-MOST_MARKS).findLast(ends);
    return last === undefined ? undefined : { first: at.value, last };
  }
  return null;
}

const firstWord = (text: string): string => /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';

/** Whether nothing but closing marks, white space and an item's sign stands in a stretch. */
const isBare = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replace(/^\s*\d{1,2}[.)]\s/u, ''));

/** "You may: ... close it": an item of the same list, with no other beginning in between. */
function isSameList(before: string, gap: string): boolean {
  if (!/:\s*$/u.test(before) || /:\s*\n/u.test(gap.replace(/^\s*:/u, ''))) return false;
  const [lead = '', ...lines] = gap.split('\n');
  const filled = lines.filter((line, at) => at === lines.length - 1 || line.trim() !== '');
  return lead.replace(':', '').trim() === '' && filled.length > 0 && filled.every((line) => ITEM.test(line));
}

/** "Should lock the gate but must leave", "read the logs; admins may": a gap that leaves a modal out gives its act another one or none. */
function hidesModal(before: string, gap: string, pack: Pack | null | undefined): boolean {
  if (!pack) return false;
  const modal = (text: string): boolean =>
    tokens(text).some((token) => pack.phrases.modals.has(token.text.toLowerCase()));
  const [own = '', ...others] = gap.split(CLAUSE);
  return others.some(modal) || (modal(before) && modal(own));
}

/**
 * Whether a gap joins halves of two statements: behind a sentence's end that it leaves out, the part before must end where a
 * sentence does and the part behind begin where one begins. Inside a sentence no second modal may be left out.
 */
export function joinsHalves(
  { text, source }: GapText,
  before: Place,
  next: Place,
  pack: Pack | null | undefined,
): boolean {
  // The last character of the part before, which may be a full stop.
  const from = before.end - 1;
  const gap = text.slice(from, next.start);
  const lines = source(before.end, next.start);
  const stops = stopsIn(text, { start: from, end: next.start }, pack);
  const breaks = BREAK.test(`${lines}${text.slice(next.start, next.start + 1)}`);
  if (stops === undefined) return true;
  if (stops === null && !breaks) {
    return hidesModal(text.slice(before.start, before.end), gap.slice(1), pack);
  }
  if (isSameList(text.slice(before.start, before.end), lines)) return false;
  const ends = stops !== null && isBare(text.slice(before.end, stops.first));
  const endsLine = /^["')\]]*\s*\n/u.test(lines) && !/[:;,]$/u.test(gap.slice(0, 1));
  const begins = stops !== null && isBare(text.slice(stops.last, next.start));
  return !((ends || endsLine) && (begins || AT_BREAK.test(lines)));
}
