import { remembered } from './remembered.ts';
import { isHalf, unitKinds } from './unit-kinds.ts';

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

const FOLDING = new RegExp(`[${[...FOLDS.keys()].join('')}]`, 'gu');
const foldEach = (text: string): string => text.replace(FOLDING, (char) => FOLDS.get(char) ?? char);

function fold(cluster: string): string {
  // What these become stays as it is.
  const alone = FOLDS.get(cluster);
  if (alone !== undefined) return alone;
  const visible = foldEach(cluster.replace(invisible, ''));
  // Folded before and after: NFKC takes some quotes apart and makes others.
  return foldEach(visible.normalize(OTHER_NUMBER.test(visible) ? 'NFC' : 'NFKC'));
}

// A page has few clusters, each many times.
const MOST_CLUSTERS = 2_000;
const foldOnce = remembered(fold, MOST_CLUSTERS);

/** One stays as it is; one that extends composes with what stands in front of it, or is not seen there; half of a pair; or it folds. */
const [STAYS, EXTENDS, HALF, FOLDS_ALONE] = [1, 2, 3, 4] as const;

const IS_SPACE = new RegExp(`[${SPACE}]`, 'u');
const IS_EXTENDING = new RegExp(`[${INVISIBLE}${JOINING}\\p{M}]`, 'u');

const kindAt = unitKinds((char) => {
  if (isHalf(char)) return HALF;
  if (IS_EXTENDING.test(char)) return EXTENDS;
  return IS_SPACE.test(char) || fold(char) !== char ? FOLDS_ALONE : STAYS;
});

const BLANK = 0x20;

/** Where the units from `from` on end that stay as they are, single spaces between them too; most of a text is such. */
function plainEnd(text: string, from: number): number {
  let at = from;
  let kind = kindAt(text, at);
  for (; at < text.length; kind = kindAt(text, ++at))
    if (kind !== STAYS && !(text.charCodeAt(at) === BLANK && kindAt(text, at + 1) === STAYS)) break;
  // What follows may compose with the last one.
  return at > from && (kind === EXTENDS || kind === HALF) ? at - 1 : at;
}

/** Where one unit ends with all that may compose with it; the place itself where a pair or white space makes that hard to say. */
function clusterEnd(text: string, at: number): number {
  if (kindAt(text, at) === HALF || IS_SPACE.test(text.charAt(at))) return at;
  let end = at + 1;
  while (kindAt(text, end) === EXTENDS) end++;
  return kindAt(text, end) === HALF ? at : end;
}

/** What the next unit or more become, and where they end. */
function stepAt(text: string, at: number): { part: string; end: number } {
  const close = clusterEnd(text, at);
  if (close > at) return { part: foldOnce(text.slice(at, close)), end: close };
  STEP.lastIndex = at;
  const [step = '', cluster] = STEP.exec(text) ?? [];
  return { part: cluster === undefined ? ' ' : foldOnce(cluster), end: at + step.length };
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
    const step = stepAt(text, at);
    parts.push(step.part);
    for (let unit = 0; unit < step.part.length; unit++) map.push(at);
    at = step.end;
  }
  map.push(text.length);
  return { text: parts.join(''), map };
}

// What is read by more than these folds and Unicode's composition: halves, too, since letters of two units may compose with each other.
const OWN = new RegExp(`[${INVISIBLE}\\u0085\\p{No}]|[^\\S ]`, 'u');
const [COMMON, ONE_BLANK, ITS_OWN] = [1, 2, 3] as const;
const ownAt = unitKinds((char) => {
  if (char === ' ') return ONE_BLANK;
  return isHalf(char) || OWN.test(char) ? ITS_OWN : COMMON;
});

function hasOwn(text: string): boolean {
  let before: number = COMMON;
  for (let at = 0; at < text.length; at++) {
    const kind = ownAt(text, at);
    if (kind === ITS_OWN || (kind === ONE_BLANK && before === ONE_BLANK)) return true;
    before = kind;
  }
  return false;
}

/** The text folded and composed as a whole, which is the same where nothing else decides; null elsewhere. */
const composed = (text: string): string | null =>
  hasOwn(text) ? null : foldEach(foldEach(text).normalize('NFKC'));

/** The normalised text alone; where nothing folds that is the text itself. */
export const normalText = (text: string): string =>
  plainEnd(text, 0) === text.length ? text : (composed(text) ?? normalise(text).text);

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
