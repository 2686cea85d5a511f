import { remembered } from '../text/remembered.ts';
import { turnedReadings } from './turned.ts';

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аα',
    b: 'вβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еε',
    g: 'ɡ',
    h: 'һн',
    i: 'іιı',
    j: 'ј',
    k: 'кκ',
    m: 'м',
    n: 'ոη',
    o: 'оοօ',
    p: 'рρ',
    q: 'ԛ',
    r: 'г',
    s: 'ѕ',
    t: 'тτ',
    u: 'υս',
    v: 'ѵν',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγ',
  }).flatMap(([latin, others]) => Array.from(others, (other): [string, string] => [other, latin])),
);
/** Strokes and rings laid over letters. */
const STRUCK = /[\u0305\u0332-\u0338\u20d0-\u20f0]/gu;
const DIGITS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const LONGEST = 4_000;
const SIGNS = 6;

const unfold = (text: string): string =>
  Array.from(text, (char) => LOOK_ALIKES.get(char.toLowerCase()) ?? char).join('');

const byWord = (text: string, where: RegExp, change: (word: string) => string): string =>
  text.replace(/\S+/gu, (word) => (where.test(word) ? change(word) : word));

/** "1gn0r3" as "ignore": digits inside a word are read as the letters they look like. */
const undigit = (text: string): string =>
  byWord(text, /\p{L}[\d@$]|[\d@$]\p{L}/u, (word) =>
    word.replace(/[013457@$]/gu, (char) => DIGITS[char] ?? char),
  );

/** "i g n o r e" and "i-g-n-o-r-e" as the word it is. */
const joined = (text: string): string =>
  text
    .replace(
      /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ .\-_*](?:[\p{L}\p{N}](?![\p{L}\p{N}])|[:/,.])){2,}/gu,
      (run) => run.replace(/[ .\-_*]/gu, ''),
    )
    .replace(/ {2,}/gu, ' ');

const spacedOut = (text: string): string =>
  byWord(text, /^[\p{L}\d]+(?:[._\-+][\p{L}\d]+){3,}\W*$/u, (word) => word.replace(/[._\-+]/gu, ' '));

const point = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

const unescaped = (text: string): string =>
  text
    .replace(
      /&#(\d{1,7});?|&#x([\da-f]{1,6});?|\\u\{?([\da-f]{4,6})\}?|\\x([\da-f]{2})/giu,
      (_, decimal, a, b, c) =>
        point(decimal === undefined ? Number.parseInt(a ?? b ?? c, 16) : Number(decimal)),
    )
    .replace(/&(lt|gt|amp|quot|apos|nbsp);/giu, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole)
    .replace(
      /(?:%[\da-f]{2})+/giu,
      (run) =>
        utf8(
          run
            .slice(1)
            .split('%')
            .map((byte) => Number.parseInt(byte, 16)),
        ) ?? run,
    );

function utf8(bytes: readonly number[]): string | null {
  const text = new TextDecoder().decode(new Uint8Array(bytes));
  return /^[\t\n\r\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]{4,}$/u.test(text) && !text.includes('\ufffd')
    ? text
    : null;
}

function fromBase64(token: string): string | null {
  try {
    const bytes = atob(token.replace(/[-_]/gu, (char) => (char === '-' ? '+' : '/')).replace(/=+$/u, ''));
    return utf8(Array.from(bytes, (char) => char.charCodeAt(0)));
  } catch {
    return null;
  }
}

const numbers = (text: string, digits: RegExp, base: number): string | null =>
  utf8((text.match(digits) ?? []).map((byte) => Number.parseInt(byte, base)));

/** What tokens of a text say once they are decoded; tokens that decode to no text say nothing. */
const decoded = (text: string): string[] =>
  [
    ...(text.match(/[\w+/-]{12,}={0,2}/gu) ?? []).map(fromBase64),
    ...(text.match(/\b(?:[\da-f]{2}){6,}\b/giu) ?? []).map((run) => numbers(run, /../gu, 16)),
    ...(text.match(/\b[01]{8}(?:\s[01]{8}){3,}\b/gu) ?? []).map((run) => numbers(run, /[01]{8}/gu, 2)),
    ...(text.match(/\b\d{2,3}(?:[\s,]+\d{2,3}){7,}\b/gu) ?? []).map((run) => numbers(run, /\d+/gu, 10)),
  ].filter((said) => said !== null);

// Small words in ASCII hide nothing but letters turned or set apart.
const OPEN =
  /^(?![\s\S]*(?:[&\\%@$]|[\w+/-]{12}|[01]{8}\s[01]{8}|\d{2,3}(?:[\s,]+\d{2,3}){7}|(?:^|[\s.*_-])\w(?:[ .*_-]\w(?!\w)){2}|[A-Za-z]\d|\d[A-Za-z]|\w[._+-]\w+[._+-]\w+[._+-]\w))[\x20-\x7e’“”–—…\n]*$/u;

const MOSTLY = 0.8;

/** A text of single signs with their spaces taken out; '' for any other. */
function glued(text: string): string {
  const signs = text.split(/\s+/u);
  const single = signs.filter((sign) => Array.from(sign).length === 1).length;
  return single >= SIGNS && single >= signs.length * MOSTLY
    ? text.replace(/(?<=\S) (?=\S)/gu, '').replace(/\s+/gu, ' ')
    : '';
}

/** What a text says once one disguise is taken off, and what of it may wear another below. */
function undone(text: string): { found: string[]; within: string[] } {
  const plain = unescaped(text.slice(0, LONGEST).normalize('NFKC').replace(INVISIBLE, ''));
  const said = [...decoded(plain), glued(plain)].filter((one) => one !== '');
  const found = [
    text,
    plain,
    unfold(plain),
    joined(plain),
    spacedOut(plain),
    undigit(plain),
    plain.normalize('NFD').replace(STRUCK, '').normalize('NFC'),
    ...turnedReadings(plain),
    ...said,
  ];
  return { found, within: said };
}

/** The ways somebody may read a text who knows how to undo a disguise, and one below it: the text itself first, each reading once. */
export const readings = remembered((text): readonly string[] => {
  if (OPEN.test(text) && turnedReadings(text).length === 0) return [text];
  const { found, within } = undone(text);
  return [...new Set([...found, ...within.flatMap((one) => undone(one).found)])];
});
