import fc from 'fast-check';
import { expect } from 'vitest';
import { normalise, normalText, originalRange } from '../../lib/text/normalise.ts';
import { law } from './law.ts';

/** Originals beside what they are read as; none of them composes with its neighbour. */
const PIECES: readonly (readonly [string, string])[] = [
  ['word', 'word'],
  ['Größe', 'Größe'],
  ['cafe\u0301', 'café'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['zero\u200bwidth', 'zerowidth'],
  ['\ufeffmark', 'mark'],
  ['“quoted”', '"quoted"'],
  ['it’s', "it's"],
  ['a–b—c', 'a-b-c'],
  ['and…', 'and...'],
  ['ﬁle', 'file'],
  ['Ａ１', 'A1'],
  ['10²', '10²'],
  ['½', '½'],
  ['한국', '한국'],
  ['\u1112\u1161\u11ab', '한'],
  ['ｶﾞ', 'ガ'],
  ['日本', '日本'],
  ['x\u0307\u0323', '\u1e8b\u0323'],
  ['👩‍💻', '👩💻'],
  ['مرحبا', 'مرحبا'],
];
const SPACES = [' ', '\n', '\t', '\u00a0', '  ', '\r\n\r\n', '\u3000', ' \u200b '];

const piece = fc.constantFrom(...PIECES);
const space = fc.constantFrom(...SPACES);
const pieces = fc.array(fc.tuple(piece, space), { minLength: 1, maxLength: 12 });

law('a text is read piece by piece, runs of white space as one space', pieces, (list) => {
  const text = list.map(([[original], gap]) => original + gap).join('');
  expect(normalise(text).text).toBe(list.map(([[, read]]) => `${read} `).join(''));
});

law('every piece is found again in the original', pieces, (list) => {
  const text = list.map(([[original], gap]) => original + gap).join('');
  const normal = normalise(text);
  let at = 0;
  let readAt = 0;
  for (const [[original, read], gap] of list) {
    const { start, end } = originalRange(normal, readAt, readAt + read.length);
    expect(text.slice(start, end)).toBe(original.replace(/^\ufeff/, ''));
    at += original.length + gap.length;
    readAt += read.length + 1;
    expect(originalRange(normal, readAt - 1, readAt).end).toBe(at + leadingMark(list, readAt, normal.text));
  }
});

/** An invisible character at the start of the next piece belongs to neither. */
function leadingMark(
  list: readonly (readonly [readonly [string, string], string])[],
  readAt: number,
  read: string,
): number {
  let at = 0;
  for (const [[original, normal]] of list) {
    if (at === readAt && read.length > readAt) return original.startsWith('\ufeff') ? 1 : 0;
    at += normal.length + 1;
  }
  return 0;
}

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const mixed = fc.oneof(
  anyText,
  fc
    .array(
      fc.oneof(
        piece.map(([original]) => original),
        space,
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((list) => list.join('')),
);

law(
  'normalising twice is normalising once',
  mixed,
  (text) => {
    const once = normalise(text).text;
    expect(normalise(once).text).toBe(once);
  },
  { runs: 1_000 },
);

law(
  'the map has one place more than the text, never goes back and ends at the end',
  mixed,
  (text) => {
    const { text: normal, map } = normalise(text);
    expect(map.length).toBe(normal.length + 1);
    expect(map.at(-1)).toBe(text.length);
    expect(map.every((at, index) => index === 0 || at >= (map[index - 1] ?? 0))).toBe(true);
  },
  { runs: 500 },
);

law(
  'a range of the original is never cut inside a character and reads the same alone',
  fc.tuple(mixed, fc.nat(), fc.nat()),
  ([text, a, b]) => {
    const normal = normalise(text);
    const [start, end] = [a % (normal.text.length + 1), b % (normal.text.length + 1)].sort(
      (x, y) => x - y,
    ) as [number, number];
    const range = originalRange(normal, start, end);
    const cut = text.slice(range.start, range.end);
    expect(normalise(cut).text).toContain(normal.text.slice(start, end));
    expect(cut.isWellFormed()).toBe(true);
  },
  { runs: 500 },
);

// Compatibility forms that contain white space, and numbers that are kept, have rules of their own.
const OWN_RULES = /[\p{No}\p{Cc}\s]|\p{Default_Ignorable_Code_Point}/u;
const plain = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((text) => !OWN_RULES.test(text) && !/\s/.test(text.normalize('NFKC')));

const fold = (text: string): string =>
  text
    .replace(/[‘’‚‛′‹›]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−⁃]/g, '-')
    .replace(/[⋯]/g, '...');

law(
  'characters are composed as Unicode composes the whole text',
  plain,
  (text) => {
    expect(normalise(text).text).toBe(fold(fold(text).normalize('NFKC')));
  },
  { runs: 1_000 },
);

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      ...'กา\u0e33\u0e39\u0e49ｶﾞか\u3099e\u0301\u0323ᄒ\u1161²½ \u3000\u200b\ud835\udc00\u{16d67}😀漢、',
    ),
    maxLength: 30,
  }),
);

law(
  'read for its text alone a text reads the same',
  anything,
  (text) => {
    expect(normalText(text)).toBe(normalise(text).text);
  },
  { runs: 5_000 },
);
