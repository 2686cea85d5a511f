import { isFunctionWord } from '../text/guess-language.ts';
import type { Pack } from '../text/pack.ts';
import { packFor, packs } from '../text/pack-for.ts';
import { tokens } from '../text/tokens.ts';
import { lightFor, lightStem } from './light-stem.ts';

/** A word as it is looked up, and as it was written. */
export type Term = { term: string; said: string };

const LONGEST = 60;
const PART = /[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}*/gu;
const HAS_LETTER = /\p{L}/u;

export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** In a language without a pack, short words and those that hold sentences together tell nothing. */
const isStop = (word: string, pack: Pack | null): boolean =>
  pack === null
    ? word.length < 4 || isFunctionWord(word) || packs.some(({ stopWords }) => stopWords.has(word))
    : pack.stopWords.has(word);

/** What is known of a text's language: its pack, else its small words and ends of words, else nothing. */
type Known = { pack: Pack | null; light: ReturnType<typeof lightFor> };

const knownOf = (language: string | null): Known => {
  const pack = packFor(language);
  return { pack, light: pack === null ? lightFor(language) : null };
};

function wordTerm(said: string, { pack, light }: Known): Term | null {
  const lower = said.toLowerCase();
  if (lower.length < 2 || isStop(lower, pack)) return null;
  if (light === null) return { term: fold(pack === null ? lower : pack.stem(lower)), said };
  const folded = fold(lower);
  return light.stopWords.has(folded) ? null : { term: lightStem(folded, light), said };
}

/** The parts of a name: `JWTExpiredError` and `jwt_expired` meet in "jwt" and "expired". */
function partsOf(name: string, known: Known): Term[] {
  const parts = name.match(PART) ?? [];
  if (parts.length < 2) return [];
  return parts.flatMap((part) => {
    const term = part.length > 2 && HAS_LETTER.test(part) ? wordTerm(part, known) : null;
    return term === null ? [] : [term];
  });
}

/** A name or number whole: code, error codes, versions. */
const wholeTerm = (said: string): Term => ({
  term: fold(said).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  said,
});

/**
 * The words of a text as they are looked up: folded, without stop words, stemmed where its language has a pack or its ends of words are known. A name of code
 * stands whole and in its parts. In the order of the text, repeated ones again.
 */
export function termsOf(text: string, language: string | null): Term[] {
  const known = knownOf(language);
  return tokens(text)
    .flatMap(({ kind, text: said }): Term[] => {
      if (said.length > LONGEST || kind === 'symbol') return [];
      if (kind === 'word') {
        const whole = wordTerm(said, known);
        const parts = /[-‐‑]/.test(said) ? partsOf(said, known) : [];
        return whole === null ? parts : [whole, ...parts];
      }
      return [wholeTerm(said), ...(kind === 'identifier' ? partsOf(said, known) : [])];
    })
    .filter(({ term }) => term.length > 1);
}
