/** Normalised text; `map[i]` is where unit i comes from in the original, `map[text.length]` the original's length. */
export type Normalised = { text: string; map: number[] };

// Soft hyphen, zero-width characters and direction marks, word joiner, byte order mark, variation selectors.
const INVISIBLE = '\\u00ad\\u180e\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff';
// Characters that compose with the ones before them although they are not marks: Hangul parts, half-width voicing.
const JOINING = '\\u1100-\\u11ff\\u3131-\\u318e\\ua960-\\ua97f\\ud7b0-\\ud7ff\\uff9e-\\uffdc';
const SPACE = '\\s\\u0085';
const invisible = new RegExp(`[${INVISIBLE}]`, 'gu');

// One step of the scan: white space, or a character with everything that may compose with it.
const STEP = new RegExp(
  `(?:(?![${INVISIBLE}])[${SPACE}])(?:[${SPACE}${INVISIBLE}])*(?!\\p{M})|([^](?:[${INVISIBLE}${JOINING}\\p{M}])*)`,
  'uy',
);

// What nothing folds: Latin, Cyrillic, marks and brackets of Han, kana, Han, Hangul.
const FAST = [
  [0xc0, 0xff],
  [0x410, 0x44f],
  [0x3001, 0x3003],
  [0x3008, 0x3011],
  [0x3041, 0x3094],
  [0x30a1, 0x30fa],
  [0xac00, 0xd7a3],
] as const;
const LAST_ASCII = 0x7e;

/** Whether a unit is a letter of Han, which has no case. */
export const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** True for a unit that stays as it is where nothing that may compose with it follows. */
const isPlain = (unit: number): boolean =>
  unit <= LAST_ASCII
    ? unit > 0x20
    : isHan(unit) || FAST.some(([first, last]) => unit >= first && unit <= last);

/** Where the plain characters from `from` on end, single spaces between them too; most of a text is such. */
function plainEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isPlain(unit) && !(unit === 0x20 && isPlain(text.charCodeAt(at + 1)))) break;
  }
  // What follows may compose with the last one.
  return at > from && text.charCodeAt(at) > LAST_ASCII ? at - 1 : at;
}

const FOLDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '‘’‚‛′‹›´＇',
    '"': '“”„‟″«»＂',
    '-': '‐‑‒–—―−﹘﹣－⁃',
    '...': '…⋯',
  }).flatMap(([to, from]) => [...from].map((char): [string, string] => [char, to])),
);

// Superscripts, fractions and circled digits would become other numbers under NFKC (10² is not 102).
const OTHER_NUMBER = /\p{No}/u;

const foldEach = (text: string): string => Array.from(text, (char) => FOLDS.get(char) ?? char).join('');

function fold(cluster: string): string {
  // What these become stays as it is.
  const alone = FOLDS.get(cluster);
  if (alone !== undefined) return alone;
  const visible = foldEach(cluster.replace(invisible, ''));
  // Folded before and after: NFKC takes some quotes apart and makes others.
  return foldEach(visible.normalize(OTHER_NUMBER.test(visible) ? 'NFC' : 'NFKC'));
}

/**
 * Folds what never changes a meaning: NFKC, quotes, dashes, ellipsis, invisible characters, runs of white space.
 * Keeps case, digits and the ends (no trimming).
 */
export function normalise(text: string): Normalised {
  const parts: string[] = [];
  const map: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = plainEnd(text, at);
    if (end > at) {
      parts.push(text.slice(at, end));
      while (at < end) map.push(at++);
      continue;
    }
    STEP.lastIndex = at;
    const [step = '', cluster] = STEP.exec(text) ?? [];
    const part = cluster === undefined ? ' ' : fold(cluster);
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) map.push(at);
    at += step.length;
  }
  map.push(text.length);
  return { text: parts.join(''), map };
}

/** The normalised text alone; where nothing folds that is the text itself. */
export const normalText = (text: string): string =>
  plainEnd(text, 0) === text.length ? text : normalise(text).text;

/** The range of the original that the normalised range [start, end) came from; never cuts a character. */
export function originalRange(
  { map }: Normalised,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = map[start] ?? 0;
  let next = end;
  while (end > start && next < map.length - 1 && map[next] === map[end - 1]) next++;
  return { start: from, end: end > start ? (map[next] ?? from) : from };
}
