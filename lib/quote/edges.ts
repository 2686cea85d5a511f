import { remembered } from '../text/remembered.ts';
import { tokens } from '../text/tokens.ts';

// A chunk longer than this has no words to cut.
const REACH = 120;
const SPACE = /\s/;
const PLAIN = /[A-Za-z0-9]/;
const WORD_END = /^[.,;:!?](?:\s|$)/;
const BROKEN_WORD = /\p{L}-\s+$/u;

/**
 * True when [start, end) cuts no word, number or name: "can" is not a quote of "cannot", nor "wait 1" of "wait 10".
 */
export function onEdges(text: string, start: number, end: number, code?: ReadonlySet<string>): boolean {
  const from = Math.max(0, start - REACH);
  if (
    text.slice(from, start).trimEnd().endsWith('-') &&
    BROKEN_WORD.test(text.slice(from, start)) &&
    /^\p{Ll}/u.test(text.slice(start, start + 2))
  )
    return false;
  return uncut(text, start, code) && uncut(text, end, code);
}

/** Whether a place inside a chunk is inside a word of it. */
const isInside = (chunk: string, at: number, code?: ReadonlySet<string>): boolean =>
  tokens(chunk, code).some((token) => token.kind !== 'symbol' && token.start < at && at < token.end);

// A page that repeats itself asks the same at each place.
const MOST_KNOWN = 64;
const known = remembered((asked: string): boolean => {
  const [at = '', chunk = ''] = asked.split(' ');
  return isInside(chunk, Number(at));
}, MOST_KNOWN);

function uncut(text: string, at: number, code?: ReadonlySet<string>): boolean {
  if (at === 0 || at === text.length) return true;
  // Most edges are seen by the two characters beside them.
  const [last = '', first = ''] = text.slice(at - 1, at + 1);
  if (SPACE.test(last) || SPACE.test(first)) return true;
  if (PLAIN.test(last) && PLAIN.test(first)) return false;
  // A mark that ends a word; code may have it inside.
  if (!code?.size && PLAIN.test(last) && WORD_END.test(text.slice(at, at + 2))) return true;
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at, at + REACH);
  // Split, since a pattern tied to the end alone is tried from every character.
  const head = before.split(/\s/).at(-1) ?? '';
  const tail = /^\S*/.exec(after)?.[0] ?? '';
  return !(code?.size ? isInside(head + tail, head.length, code) : known(`${head.length} ${head}${tail}`));
}
