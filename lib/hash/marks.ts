/**
 * What is never looked into, in this order: fenced code, inline code (an unclosed one hides the rest), indented code,
 * link targets, link definitions, addresses, tags and math.
 */
const OPAQUE = new RegExp(
  [
    '^ {0,3}(?<fence>`{3,}|~{3,})[^\\n]*(?:\\n[^]*?(?:\\n {0,3}\\k<fence>[`~]*[ \\t]*(?=\\n|$(?![^]))|$(?![^]))|$(?![^]))',
    '(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\\k<ticks>(?!`)',
    '`[^]*',
    '^(?: {4,}| {0,3}\\t)[^\\n]*',
    '\\]\\([^)\\n]*\\)',
    '^\\s*\\[[^\\]\\n]+\\]:[^\\n]*',
    '[a-z][a-z0-9+.-]*:\\/\\/\\S+',
    '<[^>\\n]*>',
    '\\$\\$[^]*?\\$\\$|\\$[^\\s$][^$\\n]*\\$',
  ].join('|'),
  'gimu',
);

// Stands for one opaque piece. Canonical JSON refuses U+0000, so no text that is hashed has one of its own.
const HOLE = '\u0000';

const BEFORE = '(?<=(?:^|[\\s])["\'(\\[“‘„«]*)';
const AFTER = '(?=["\')\\]”’“».,;:!?…]*(?:$|\\s))';
const FIRST = `[\\p{L}\\p{N}"'(“‘„«${HOLE}]`;
const LAST = `[\\p{L}\\p{M}\\p{N}"')”’“».,;:!?…%${HOLE}]`;

/** One pair of marks around words on one line; what stands inside has none of the same sort. */
const pair = (mark: string, not: string): RegExp =>
  new RegExp(`${BEFORE}${mark}(?<inner>${FIRST}(?:[^${not}\\n]*${LAST})?)${mark}${AFTER}`, 'gmu');

// `__init__` is a name far more often than bold, so two underscores count only around several words.
const PAIRS: readonly { marks: RegExp; words: RegExp }[] = [
  { marks: pair('\\*\\*\\*', '*'), words: /[\p{L}\0]/u },
  { marks: pair('\\*\\*', '*'), words: /[\p{L}\0]/u },
  { marks: pair('\\*', '*'), words: /[\p{L}\0]/u },
  { marks: pair('__', '_'), words: /\p{L}\s+\p{L}/u },
  { marks: pair('_', '_'), words: /[\p{L}\0]/u },
];

const unmarkOnce = (text: string): string =>
  PAIRS.reduce(
    (now, { marks, words }) =>
      now.replace(marks, (whole: string, inner: string) => (words.test(inner) ? inner : whole)),
    text,
  );

// Marks nest at most this deep in practice; a bound keeps hostile text cheap, and what is left counts as meaning.
const NESTED = 4;

function unmark(text: string): string {
  let now = text;
  for (let round = 0; round < NESTED; round++) now = unmarkOnce(now);
  return now;
}

const HEADING = /^( {0,3})#{1,6} (?=\S)/gm;
// Before a digit a bullet may be a sign.
const BULLET = /^( {0,3})([-*+]) (?=[^\s\d])/gm;

/** Lines with + beside lines with - may be a change to code, so they keep their bullets. */
function sameBullets(text: string): string {
  const used = new Set(Array.from(text.matchAll(BULLET), (match) => match[2]));
  return used.has('+') && used.has('-') ? text : text.replace(BULLET, '$1- ');
}

/**
 * A text without its bold and italic marks, heading level and bullet style, outside code. Whatever could be anything
 * else (a glob, a name with underscores, arithmetic, an escaped mark) stays, because what stays counts as meaning.
 */
export function withoutMarks(text: string): string {
  if (text.includes(HOLE) || text.includes('\\`')) return text;
  const opaque: string[] = [];
  const open = text.replace(OPAQUE, (piece) => {
    opaque.push(piece);
    return HOLE;
  });
  const bare = unmark(sameBullets(open.replace(HEADING, '$1# ')));
  return bare.replaceAll(HOLE, () => opaque.shift() ?? '');
}
