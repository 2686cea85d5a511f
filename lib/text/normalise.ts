/** Normalised text; `map[i]` is where unit i comes from in the original, `map[text.length]` the original's length. */
export type Normalised = { text: string; map: number[] };

// Soft hyphen, zero-width characters and direction marks, word joiner, byte order mark, variation selectors.
const INVISIBLE = '\\u00ad\\u180e\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff';
// Characters that compose with the ones before them although they are not marks: Hangul parts, half-width voicing.
const JOINING = '\\u1100-\\u11ff\\u3131-\\u318e\\ua960-\\ua97f\\ud7b0-\\ud7ff\\uff9e-\\uffdc';
const SPACE = '\\s\\u0085';
const invisible = new RegExp(`[${INVISIBLE}]`, 'gu');

// One step of the scan: plain ASCII, white space, or a character with everything that may compose with it.
const STEP = new RegExp(
  `(?<plain>[!-~](?![${INVISIBLE}${JOINING}\\p{M}]))|(?<space>(?:(?![${INVISIBLE}])[${SPACE}])(?:[${SPACE}${INVISIBLE}])*(?!\\p{M}))|(?<cluster>[^](?:[${INVISIBLE}${JOINING}\\p{M}])*)`,
  'gu',
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

const foldEach = (text: string): string => Array.from(text, (char) => FOLDS.get(char) ?? char).join('');

function fold(cluster: string): string {
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
  for (const match of text.matchAll(STEP)) {
    const { plain, space, cluster } = match.groups ?? {};
    const part = plain ?? (space === undefined ? fold(cluster ?? '') : ' ');
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) map.push(match.index);
  }
  map.push(text.length);
  return { text: parts.join(''), map };
}

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
