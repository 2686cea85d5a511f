import { escaped } from '../../text/escaped.ts';

// Scripts that part their words by no space.
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';

/** Nothing of a spaced script goes on before, or after, a word. */
export const wordStart = (letters: string): string => `(?<!(?!${UNSPACED})${letters})`;
export const wordEnd = (letters: string): string => `(?!(?!${UNSPACED})${letters})`;

const LETTER = '[\\p{L}\\p{N}\\p{M}_]';

const spaced = (text: string): string => text.split(/\s+/).map(escaped).join('\\s+');

/** The source of a pattern (flags `iu`) for a word as a whole, in either form of its letters, its spaces of any kind. */
export function wordSource(word: string): string {
  const trimmed = word.trim();
  const forms = [...new Set([trimmed.normalize('NFC'), trimmed.normalize('NFD'), trimmed])].map(spaced);
  const before = new RegExp(`^${LETTER}`, 'u').test(trimmed) ? wordStart(LETTER) : '';
  const after = new RegExp(`${LETTER}$`, 'u').test(trimmed) ? wordEnd(LETTER) : '';
  return `${before}(?:${forms.join('|')})${after}`;
}
