import type { Check } from '../../model/check.ts';
import type { Pack } from '../../text/pack.ts';
import type { ItemRule } from '../item-rule.ts';

const ENDS_LIKE_A_SENTENCE = /[\p{L}\p{N})\]"'”’`][.!;]["'”’)]?\s*$/u;

/** Words whose first letter says nothing: names, abbreviations, code. */
const WITHOUT_CASE = /[\d_./\\:=()[\]<>{}$@#*-]|\p{Ll}\p{Lu}|^\p{Lu}{2,}/u;

type Case = 'upper' | 'lower' | null;

/** Nouns are capitals in German, so there a capital only counts on a word that is none. */
const capitalCounts = (word: string, pack: Pack | null): boolean =>
  pack?.language !== 'de' ||
  pack.stopWords.has(word.toLowerCase()) ||
  pack.imperatives.has(word.toLowerCase());

const caseOf = (text: string, pack: Pack | null): Case => {
  const first =
    text
      .trim()
      .split(/\s+/u)[0]
      ?.replace(/[,;:.!?]+$/u, '') ?? '';
  if (first === '' || WITHOUT_CASE.test(first)) return null;
  const letter = first.match(/\p{L}/u)?.[0] ?? '';
  if (/\p{Ll}/u.test(letter)) return 'lower';
  return /\p{Lu}/u.test(letter) && capitalCounts(first, pack) ? 'upper' : null;
};

const filled = (check: Check): string[] =>
  check.options.map((option) => option.text).filter((text) => text.trim() !== '');

/** Options that look different give the key away before they are read. */
export const parallelRules: readonly ItemRule[] = [
  {
    id: 'option-punctuation',
    level: 'block',
    test: (check) => {
      const texts = filled(check);
      const ending = texts.filter((text) => ENDS_LIKE_A_SENTENCE.test(text)).length;
      return ending > 0 && ending < texts.length;
    },
  },
  {
    id: 'option-case',
    level: 'block',
    test: (check, { pack }) => {
      const cases = new Set(filled(check).map((text) => caseOf(text, pack)));
      return cases.has('upper') && cases.has('lower');
    },
  },
];
