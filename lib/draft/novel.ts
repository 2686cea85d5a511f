import type { Capture } from '../model/capture.ts';
import { blockText, codeSpans } from '../text/block-text.ts';
import { escaped } from '../text/escaped.ts';
import { PLACEHOLDER } from '../text/placeholder.ts';
import { tokens } from '../text/tokens.ts';

// Placeholders of the redaction are ours.
const PLACEHOLDERS = new RegExp(PLACEHOLDER, 'g');

/** A name that is part of a longer piece of code; a part of a number is another number. */
const inside = (name: string, all: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(all);

/** Tells whether a text says a number or an identifier that a page does not have. */
export function novelFor(capture: Capture): (text: string) => boolean {
  const code = codeSpans(capture.blocks);
  const texts = [capture.title, ...capture.blocks.map(blockText)];
  const known = new Set(texts.flatMap((text) => tokens(text, code).map((token) => token.text)));
  const all = texts.join('\n');
  return (text) =>
    tokens(text.replaceAll(PLACEHOLDERS, ' '), code).some(
      (token) =>
        (token.kind === 'number' && !known.has(token.text)) ||
        (token.kind === 'identifier' && !known.has(token.text) && !inside(token.text, all)),
    );
}
