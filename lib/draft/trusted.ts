import type { Capture } from '../model/capture.ts';
import { instructionLike } from '../rules/instruction-like.ts';
import { turnedForms } from '../rules/turned.ts';
import { blockText } from '../text/block-text.ts';
import { normalise } from '../text/normalise.ts';
import type { Pack } from '../text/pack.ts';
import { packFor, packs } from '../text/pack-for.ts';
import { sentences } from '../text/sentences.ts';

/** What a page says when its orders to models and reviewers are left out: the words a driver may use of its own. */
export type Trusted = {
  readonly holds: (words: string) => boolean;
  /** True when a sentence has nothing in common with the page: three words that matter, and none of them there. */
  readonly strange: (sentence: string, few?: number) => boolean;
  /** True when a text uses a name that the page has in its orders only: a brand to be praised, a word to be planted. */
  readonly planted: (text: string) => boolean;
};

const STRANGE = 3;

const splitters = new Map(
  [undefined, ...packs.map(({ language }) => language)].map(
    (language) => [language, new Intl.Segmenter(language, { granularity: 'word' })] as const,
  ),
);

function contentWords(text: string, pack: Pack | null): string[] {
  const cut = splitters.get(pack?.language)?.segment(text.toLowerCase()) ?? [];
  const words = Array.from(cut, ({ segment, isWordLike }) => (isWordLike === true ? segment : '')).filter(
    (word) => (word.length > 2 || /[^\p{Script=Latin}\d]/u.test(word)) && pack?.stopWords.has(word) !== true,
  );
  return [...new Set(words.map((word) => pack?.stem(word) ?? word))];
}

// The first word of a sentence has a capital whatever it is.
const NAME = /(?<=\S\s+\P{L}*)\p{Lu}[\p{L}\p{N}]{3,}/gu;
const namesIn = (text: string): string[] => (text.match(NAME) ?? []).map((name) => name.toLowerCase());
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const bare = (text: string): string => normalise(text).text.trim().toLowerCase();

const known = new WeakMap<Capture, Trusted>();

/** The trusted words of a capture, read once. */
export function trustedIn(capture: Capture): Trusted {
  const read = known.get(capture);
  if (read !== undefined) return read;
  const pack = packFor(capture.language);
  const sentencesOf = [capture.title, ...capture.blocks.map(blockText)]
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => sentences(line, capture.language).map(({ text }) => text));
  const orders = new Set(sentencesOf.filter(instructionLike));
  const said = sentencesOf.filter((text) => !orders.has(text)).join('\n');
  const all = bare(said);
  const words = new Set(contentWords(said, pack));
  const free = new Set(wordsIn(said));
  const plants = new Set(
    [...orders]
      .flatMap(namesIn)
      .flatMap((name) => [name, ...turnedForms(name)])
      .filter((name) => !free.has(name)),
  );
  const trusted: Trusted = {
    planted: (text) => plants.size > 0 && wordsIn(text).some((word) => plants.has(word)),
    holds: (text) => all.includes(bare(text)),
    strange: (sentence, few = STRANGE) => {
      const own = contentWords(sentence, pack);
      return own.length >= few && !own.some((word) => words.has(word));
    },
  };
  known.set(capture, trusted);
  return trusted;
}
