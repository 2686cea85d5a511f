import { isHalf, unitKinds } from './unit-kinds.ts';

/** A piece of a text: [start, end) in UTF-16 units. */
export type Token = {
  text: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'identifier' | 'symbol';
};

// Scripts that write no spaces between words: each character stands alone, so no edge can hide inside a run.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const CHUNK = new RegExp(
  `[${UNSPACED}]\\p{M}*|[、。，．：；！？「」『』（）【】〔〕《》〈〉・]|[^\\s${UNSPACED}、。，．：；！？「」『』（）【】〔〕《》〈〉・]+`,
  'gu',
);

const OPENING = new Set('([{"\'`‘“‚„«‹¿¡');
const CLOSING = new Set(')]}"\'`’”“»›.,;:!?…');
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

const WORD = /^\p{L}[\p{L}\p{M}]*(?:['’\-‐‑]\p{L}[\p{L}\p{M}]*)*$/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const NUMBER = /^[+\-−±~<>≤≥$€£¥#]*\d[\d.,:'’/\-–−×]*(?:%|‰|°?\p{L}{0,3}|[µμ]\p{L})$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

function kindOf(core: string): Token['kind'] {
  if (!HAS_WORD.test(core)) return 'symbol';
  if (DOTTED.test(core) || (WORD.test(core) && !INNER_CAPITAL.test(core))) return 'word';
  return NUMBER.test(core) ? 'number' : 'identifier';
}

// Most words; they have no edge to strip and nothing to split at.
const PLAIN_WORD = /^(?:[A-Z]?[a-z]+|[\u4e00-\u9fff])$/;

const MARKS_OF_HAN = new Set('、。，．：；！？「」『』（）【】〔〕《》〈〉・');

const [LETTER, NUMERAL, SIGN, POINT, MARK, HALF, OTHER] = [1, 2, 3, 4, 5, 6, 7] as const;
/** What a character of these scripts is as a token of its own, by the number of its kind. */
const TOKENS: readonly Token['kind'][] = ['symbol', 'word', 'identifier', 'symbol', 'symbol'];
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const IS_MARK = /\p{M}/u;
const IS_LETTER = /\p{L}/u;
const IS_NUMERAL = /\p{N}/u;

const kindAt = unitKinds((char) => {
  if (isHalf(char)) return HALF;
  if (IS_MARK.test(char)) return MARK;
  if (MARKS_OF_HAN.has(char)) return POINT;
  if (!IS_UNSPACED.test(char)) return OTHER;
  if (IS_LETTER.test(char)) return LETTER;
  return IS_NUMERAL.test(char) ? NUMERAL : SIGN;
});

const FIRST_UNSPACED = 0x0e01;

/** Whether a letter of a script without spaces begins at a place; what stands before it and behind is read alike apart from the other. */
export const beginsLetter = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= FIRST_UNSPACED && kindAt(text, at) === LETTER;

/** Where a character of these scripts ends with its marks; the place itself where it is none, or what follows may be a mark of two units. */
function unspacedEnd(text: string, at: number): number {
  const kind = text.charCodeAt(at) < FIRST_UNSPACED ? OTHER : kindAt(text, at);
  if (kind > POINT) return at;
  let end = at + 1;
  if (kind === POINT) return end;
  let next = kindAt(text, end);
  while (next === MARK) next = kindAt(text, ++end);
  return next === HALF ? at : end;
}

const DOT = 0x2e;
const MOST_DOTS = 6;

/** Where a few dots end that stand alone, as for words left out; the place itself where none do. */
function dotsEnd(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === DOT && end < start + MOST_DOTS) end++;
  return end === text.length || text.charCodeAt(end) === 0x20 ? end : start;
}

const isLow = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Where such a word ends that begins at a place and has a space or nothing behind it; the place itself where none does. */
function wordEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  let end = first >= 0x41 && first <= 0x5a ? start + 1 : start;
  const letters = end;
  while (isLow(text.charCodeAt(end))) end++;
  return end > letters && (end === text.length || text.charCodeAt(end) === 0x20) ? end : start;
}

const count = (text: string, char: string): number => text.split(char).length - 1;

/** A closing bracket belongs to the core when its partner stands inside it: `foo()` but not `(foo)`. */
function closes(core: string): boolean {
  const last = core.at(-1) ?? '';
  if (!CLOSING.has(last)) return false;
  const partner = PAIRS[last];
  return partner === undefined || count(core, partner) < count(core, last);
}

const ROUND_PAIR = /^\(([^()]+)\)$/;

// A longer run of punctuation is drawing, not prose.
const MAX_EDGE = 40;

/** Where the core of a chunk lies once sentence punctuation is off its edges; code keeps its own. */
function coreOf(chunk: string, code: ReadonlySet<string>): [number, number] {
  let start = 0;
  let end = chunk.length;
  for (let edge = 0; edge < MAX_EDGE && start < end; edge++) {
    const core = chunk.slice(start, end);
    if (code.has(core)) break;
    if (ROUND_PAIR.test(core)) {
      start++;
      end--;
    } else if (closes(core)) end--;
    else if (OPENING.has(core[0] ?? '') && !pairedAhead(core)) start++;
    else break;
  }
  return [start, end];
}

/** `[id]` and `{id}` are placeholders: their brackets are part of them. */
function pairedAhead(core: string): boolean {
  const first = core[0];
  return (
    (first === '[' && core.includes(']')) ||
    (first === '{' && core.includes('}')) ||
    (first === '(' && core.includes(')'))
  );
}

const SPLIT = /(?<=[\p{L}\p{M}])(?:[,;]|—|…|\.\.\.)(?=[\p{L}])/gu;
// Cheap to ask first: most chunks have none of these.
const MAY_SPLIT = /[,;—….]/;

function* piecesOf(chunk: string, at: number, code: ReadonlySet<string>): Generator<[string, number]> {
  if (code.has(chunk)) return yield [chunk, at];
  let from = 0;
  for (const match of chunk.matchAll(SPLIT)) {
    yield [chunk.slice(from, match.index), at + from];
    yield [match[0], at + match.index];
    from = match.index + match[0].length;
  }
  yield [chunk.slice(from), at + from];
}

/** Reads what most texts are made of, words, letters of scripts without spaces and dots that stand alone, and tells where that ends; the place itself where something else is. */
function readPlain(text: string, at: number, code: ReadonlySet<string>, found: Token[]): number {
  const end = wordEnd(text, at);
  if (end > at) {
    found.push({ text: text.slice(at, end), start: at, end, kind: 'word' });
    return end + 1;
  }
  const close = unspacedEnd(text, at);
  if (close > at) {
    const kind = TOKENS[kindAt(text, at)] ?? 'symbol';
    found.push({ text: text.slice(at, close), start: at, end: close, kind });
    return close;
  }
  const dots = code.size === 0 ? dotsEnd(text, at) : at;
  for (let dot = at; dot < dots; dot++) found.push({ text: '.', start: dot, end: dot + 1, kind: 'symbol' });
  return dots;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Words, numbers (with their sign, unit and inner separators), identifiers and the punctuation between them, in order.
 * `code` holds words that are code although they look like prose; their edges are not stripped.
 */
export function tokens(text: string, code: ReadonlySet<string> = NONE): Token[] {
  const found: Token[] = [];
  const push = (piece: string, start: number) => {
    if (piece !== '') found.push({ text: piece, start, end: start + piece.length, kind: kindOf(piece) });
  };
  const pushPiece = (piece: string, at: number) => {
    const [start, end] = coreOf(piece, code);
    for (let unit = 0; unit < start; unit++) push(piece[unit] ?? '', at + unit);
    push(piece.slice(start, end), at + start);
    for (let unit = end; unit < piece.length; unit++) push(piece[unit] ?? '', at + unit);
  };
  const pushWord = (start: number, end: number) =>
    found.push({ text: text.slice(start, end), start, end, kind: 'word' });
  for (let at = 0; at < text.length; ) {
    const end = readPlain(text, at, code, found);
    if (end > at) {
      at = end;
      continue;
    }
    CHUNK.lastIndex = at;
    const { 0: chunk, index } = CHUNK.exec(text) ?? { 0: '', index: text.length };
    at = index + chunk.length;
    if (PLAIN_WORD.test(chunk)) pushWord(index, at);
    else if (MAY_SPLIT.test(chunk))
      for (const [piece, from] of piecesOf(chunk, index, code)) pushPiece(piece, from);
    else pushPiece(chunk, index);
  }
  return found;
}

const SPACE = /\s/;
const isSpace = (char: string): boolean => char === ' ' || (!(char > ' ' && char <= '~') && SPACE.test(char));

/** The first token of a text that is asked for; what stands behind it is not read. */
export function firstToken(text: string, asked: (token: string) => boolean): string | undefined {
  for (let start = 0; start < text.length; ) {
    while (start < text.length && isSpace(text.charAt(start))) start++;
    let end = start;
    while (end < text.length && !isSpace(text.charAt(end))) end++;
    const run = text.slice(start, end);
    start = end;
    const found = tokens(run).find((token) => asked(token.text));
    if (found) return found.text;
  }
  return undefined;
}

/** The last token of a text that is asked for; what stands in front of it is not read. */
export function lastToken(text: string, asked: (token: string) => boolean): string | undefined {
  for (let end = text.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && !isSpace(text.charAt(start - 1))) start--;
    const found = tokens(text.slice(start, end)).findLast((token) => asked(token.text));
    if (found) return found.text;
    end = start;
  }
  return undefined;
}
