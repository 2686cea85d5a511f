import { isExact } from './exact-number.ts';

/** What a valid JSON text may say that two readers would take differently. */
export type Ambiguity = { kind: 'duplicate_key' | 'bad_text' | 'bad_number'; where: string };

const [QUOTE, BACKSLASH, COMMA, COLON, MINUS, ZERO, NINE] = [34, 92, 44, 58, 45, 48, 57];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** The index behind the string that begins at `start`, or the text's end where it does not end. */
function behindString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at++;
  }
  return text.length;
}

/** Whether brackets nest deeper than `most`; of any text, so that nothing has to parse it before. */
export function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = behindString(text, at) - 1;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > most) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return false;
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

const startsNumber = (code: number): boolean => code === MINUS || (code >= ZERO && code <= NINE);

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
