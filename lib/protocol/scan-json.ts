import { isExact } from './exact-number.ts';

/** What a valid JSON text may say that two readers would take differently. */
export type Ambiguity = { kind: 'duplicate_key' | 'bad_text' | 'bad_number'; where: string };

const [QUOTE, BACKSLASH, COMMA, COLON, MINUS, ZERO, NINE] = [34, 92, 44, 58, 45, 48, 57];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** The index behind the string that begins at `start`, or the text's end where it does not end. */
function behindString(text: string, start: number): number {
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return text.length;
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((quote - before) % 2 === 1) return quote + 1;
    from = quote + 1;
  }
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** A number of at most this many digits and nothing else is always kept. */
const SHORT_DIGITS = 15;

/** The index behind a number's digits; negative, and one less, when there is more to the number than a few of them. */
function behindShort(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  const next = text.charCodeAt(at);
  return at - start <= SHORT_DIGITS && (next === COMMA || next === CLOSE_OBJECT || next === CLOSE_LIST)
    ? at
    : -at - 1;
}

const isOpening = (code: number): boolean => code === OPEN_LIST || code === OPEN_OBJECT;
const isClosing = (code: number): boolean => code === CLOSE_LIST || code === CLOSE_OBJECT;

/** What one look over a text shows, whether it is JSON or not. */
type Survey = {
  isDeeper: boolean;
  /** How many names stand before a value. */
  names: number;
  /** Nothing is written with an escape, and no number is long or anything but digits. */
  isPlain: boolean;
};

/** Looks over any text, so that nothing has to parse it before; whether brackets nest deeper than `most` ends it. */
export function survey(text: string, most: number): Survey {
  let depth = 0;
  let names = 0;
  let isPlain = !text.includes('\\');
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = behindString(text, at) - 1;
    else if (code === COLON) names++;
    else if (isOpening(code)) {
      if (++depth > most) return { isDeeper: true, names, isPlain };
    } else if (isClosing(code)) depth--;
    else if (isDigit(code)) {
      const end = behindShort(text, at);
      if (end < 0) isPlain = false;
      at = (end < 0 ? -end - 1 : end) - 1;
    }
  }
  return { isDeeper: false, names, isPlain };
}

/** How many names a value that was read has; fewer than were written when one stood twice. Recurses as deep as it nests. */
export function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let found = 0;
  if (Array.isArray(value)) {
    for (const entry of value) found += namesIn(entry);
    return found;
  }
  for (const name of Object.keys(value)) {
    const entry: unknown = (value as Record<string, unknown>)[name];
    found += typeof entry === 'object' ? 1 + namesIn(entry) : 1;
  }
  return found;
}

/** The text a raw string stands for. Without escapes it is what it is, and then holds no U+0000 and no lone surrogate. */
const resolved = (raw: string): string =>
  raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);

const isBadText = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();

const NUMBER = /[-+.\deE]+/y;

/** An object or list that is open: the names seen in it, and the step of what is read now. */
type Open = { names: Set<string> | null; step: string | number };

/** Where a scan is: what is open, and whether the next string is a name. */
type Place = { open: Open[]; isName: boolean };

const pathOf = ({ open }: Place): string => open.map(({ step }) => `/${step}`).join('');

/** Takes a string, as a name where one is due; says what is wrong with it. */
function takeString(raw: string, { open, isName }: Place): Ambiguity['kind'] | null {
  const text = resolved(raw);
  const last = open.at(-1);
  if (isName && last?.names) {
    last.step = text;
    if (last.names.has(text)) return 'duplicate_key';
    last.names.add(text);
  }
  return raw.includes('\\') && isBadText(text) ? 'bad_text' : null;
}

/** Takes a sign between values. */
function takeSign(code: number, place: Place): void {
  const { open } = place;
  const last = open.at(-1);
  if (code === COLON) place.isName = false;
  else if (code === COMMA && last) {
    place.isName = last.names !== null;
    if (typeof last.step === 'number') last.step++;
  } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
    place.isName = code === OPEN_OBJECT;
    open.push(place.isName ? { names: new Set(), step: '' } : { names: null, step: 0 });
  } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) open.pop();
}

const behindNumber = (text: string, at: number): number => {
  NUMBER.lastIndex = at;
  return NUMBER.test(text) ? NUMBER.lastIndex : at + 1;
};

const startsNumber = (code: number): boolean => code === MINUS || isDigit(code);

/**
 * What two readers of a valid JSON text would take differently, or null: the first repeated name, else the first text or
 * number. Never recurses.
 */
export function ambiguity(text: string): Ambiguity | null {
  const place: Place = { open: [], isName: false };
  let found: Ambiguity | null = null;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let kind: Ambiguity['kind'] | null = null;
    if (code === QUOTE) {
      const end = behindString(text, at);
      kind = takeString(text.slice(at, end), place);
      at = end - 1;
    } else if (startsNumber(code)) {
      const end = behindNumber(text, at);
      kind = isExact(text.slice(at, end)) ? null : 'bad_number';
      at = end - 1;
    } else takeSign(code, place);
    if (kind === 'duplicate_key') return { kind, where: pathOf(place) };
    if (kind !== null) found ??= { kind, where: pathOf(place) };
  }
  return found;
}
