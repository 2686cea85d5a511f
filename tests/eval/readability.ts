import { sentences } from '../../lib/text/sentences.ts';
import { tokens } from '../../lib/text/tokens.ts';

/** How hard texts are to read: Flesch-Kincaid grade of English, LIX of every other language, and the mean sentence. */
export type Readability = { grade: number | null; lix: number | null; sentenceWords: number };

const LONG = 6;

/** Vowel groups, a silent e left out: right for nine words of ten, which is enough for a mean over a lesson. */
function syllables(word: string): number {
  const lower = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const groups = lower.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Null for no words at all; code, numbers and names of things count as one syllable, as they are read at a glance. */
export function readability(
  texts: readonly string[],
  language: string | null,
  code: ReadonlySet<string>,
): Readability | null {
  const english = language?.toLowerCase().startsWith('en') === true;
  const told = texts.flatMap((text) => sentences(text, language).map((sentence) => sentence.text));
  const words = told.flatMap((sentence) => tokens(sentence, code).filter(({ kind }) => kind !== 'symbol'));
  if (words.length === 0) return null;
  const perSentence = words.length / told.length;
  const count = words.reduce(
    (sum, { kind, text }) => sum + (kind === 'word' && !code.has(text) ? syllables(text) : 1),
    0,
  );
  const long = words.filter(({ kind, text }) => kind === 'word' && text.length > LONG).length;
  return {
    grade: english ? 0.39 * perSentence + 11.8 * (count / words.length) - 15.59 : null,
    lix: english ? null : perSentence + (100 * long) / words.length,
    sentenceWords: perSentence,
  };
}
