import type { Capture } from '../model/capture.ts';
import { blockText, codeSpans } from '../text/block-text.ts';
import { escaped } from '../text/escaped.ts';
import { numeralOf } from '../text/numerals.ts';
import { packFor } from '../text/pack-for.ts';
import { PLACEHOLDER } from '../text/placeholder.ts';
import { tokens } from '../text/tokens.ts';

// Placeholders of the redaction are ours.
const PLACEHOLDERS = new RegExp(PLACEHOLDER, 'g');

// Three digits behind a mark may be thousands.
const DIGITS = /^\d+(?:[.,]\d{1,2})?$/u;

/** A name that is part of a longer piece of code; a part of a number is another number. */
const inside = (name: string, all: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(all);

/** Tells whether a text says what a page does not have. */
type Novel = {
  /** A number in digits, or an identifier. */
  readonly says: (text: string) => boolean;
  /** A number in words that the page says neither in words nor in digits. */
  readonly counts: (text: string) => boolean;
};

/** What is new in a text beside a capture. */
export function novelFor(capture: Capture): Novel {
  const code = codeSpans(capture.blocks);
  const texts = [capture.title, ...capture.blocks.map(blockText)];
  const known = new Set(texts.flatMap((text) => tokens(text, code).map((token) => token.text)));
  const all = texts.join('\n');
  const { language } = packFor(capture.language) ?? {};
  const counts = new Set(
    [...known].flatMap((word) =>
      [numeralOf(word, language) ?? [], DIGITS.test(word) ? Number(word.replace(',', '.')) : []].flat(),
    ),
  );
  const tokensOf = (text: string) => tokens(text.replaceAll(PLACEHOLDERS, ' '), code);
  return {
    says: (text) =>
      tokensOf(text).some(
        (token) =>
          (token.kind === 'number' && !known.has(token.text)) ||
          (token.kind === 'identifier' && !known.has(token.text) && !inside(token.text, all)),
      ),
    counts: (text) =>
      tokensOf(text).some((token) => {
        const count = token.kind === 'word' ? numeralOf(token.text, language) : null;
        return count !== null && !counts.has(count);
      }),
  };
}
