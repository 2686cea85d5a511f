import { remembered } from '../text/remembered.ts';

/**
 * Letters turned: a text written backwards, or with each letter moved on in the alphabet. Nobody at work writes so; who does
 * hides something from a rule that looks for words, and hopes that a model reads it all the same.
 */
const moved = (text: string, to: (at: number) => number): string =>
  text.replace(/[a-z]/giu, (letter) => {
    const from = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode((to(letter.charCodeAt(0) - from) % 26) + from);
  });

type Way = {
  /** Writes a text so, and reads it again. */
  readonly write: (text: string) => string;
  readonly undo: (text: string) => string;
  readonly isBackwards: boolean;
};

const backwards = (text: string): string => Array.from(text).reverse().join('');
const turnedRound = (text: string): string => moved(text, (at) => 25 - at);

/** Backwards, the alphabet turned round, and every letter moved on by each number. */
const WAYS: readonly Way[] = [
  { write: backwards, undo: backwards, isBackwards: true },
  { write: turnedRound, undo: turnedRound, isBackwards: false },
  ...Array.from({ length: 25 }, (_, index): Way => {
    const by = index + 1;
    return {
      write: (text) => moved(text, (at) => at + by),
      undo: (text) => moved(text, (at) => at + 26 - by),
      isBackwards: false,
    };
  }),
];

/** Small words of our two packs: prose has them whatever it is about, and few other texts have more than one by chance. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'the of and to is are was in on it this that for with you your not be or from all as at by an if do what when must ' +
    'have has will can no my me any its who they their them than then but only we our us he she how which there here each ' +
    'every after before until into over about out up so one two also does did had been would should may ' +
    'off now yes just let through again very more some such because these those never always ' +
    'der die das den dem und ist sind nicht sie ihr zu mit im ein eine einen einer von auf für als auch bei aus wenn ' +
    'wird werden oder alle kein keine dieser diese dieses'
  ).split(' '),
);

/** What orders to models and reviewers speak of, by their beginnings: a text too short to be known as prose may say these. */
const MATTERS =
  'ignor instruct assistant chatbot language model review approv warning caution lesson prompt draft harmless lgtm'.split(
    ' ',
  );
const LENGTHS = [...new Set(MATTERS.map(({ length }) => length))];
/** The shortest of them: `fourAt` reads so many. */
const SHORTEST = 4;
const LATEST = 8;

/** Each word as every way writes it, with the ways that read it as a word again. */
function written(words: Iterable<string>): ReadonlyMap<string, readonly { way: Way; word: string }[]> {
  const found = new Map<string, { way: Way; word: string }[]>();
  for (const word of words)
    for (const way of WAYS) {
      const key = way.write(word);
      found.set(key, [...(found.get(key) ?? []), { way, word }]);
    }
  return found;
}

/** A word as every way writes it. */
export const turnedForms = (word: string): string[] => WAYS.map(({ write }) => write(word));

const WRITTEN_SMALL = written(SMALL);
const WRITTEN_MATTERS = written(MATTERS);

/** Four letters from a place on, as one number: asked of every word, and no text is made for it. */
const fourAt = (word: string, at: number): number =>
  ((word.charCodeAt(at) * 0x100 + word.charCodeAt(at + 1)) * 0x100 + word.charCodeAt(at + 2)) * 0x100 +
  word.charCodeAt(at + 3);

/** What one of the matters begins with as some way writes it, and what it ends with read backwards: hardly a word has either. */
const BEGINNINGS = new Set([...WRITTEN_MATTERS.keys()].map((word) => fourAt(word, 0)));
const ENDINGS = new Set([...WRITTEN_MATTERS.keys()].map((word) => fourAt(word, word.length - SHORTEST)));

// The same text is asked about twice, one after the other.
const wordsIn = remembered((text): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [], LATEST);

const LEAST_WORDS = 3;
/** Of the words of prose a third and more are small. */
const HARDLY_ANY = 0.15;
const MANY = 0.2;
const LONG = 3;
const SEVERAL = 6;
const FEW = 12;
const SOME = 0.33;

const smallAmong = (words: readonly string[]): number => words.filter((word) => SMALL.has(word)).length;

const hardlyProse = (words: readonly string[]): boolean => smallAmong(words) < words.length * HARDLY_ANY;

/** The small words among words by the way that reads them. */
function smallIn(words: readonly string[]): Map<Way, { count: number; kinds: Set<string> }> {
  const found = new Map<Way, { count: number; kinds: Set<string> }>();
  for (const word of words)
    for (const { way, word: small } of WRITTEN_SMALL.get(word) ?? []) {
      const of = found.get(way) ?? { count: 0, kinds: new Set<string>() };
      of.count += 1;
      of.kinds.add(small);
      found.set(way, of);
    }
  return found;
}

/** True for prose written backwards or with other letters: so many small words, and different ones, come of no chance. */
export function isTurned(text: string): boolean {
  const words = wordsIn(text);
  if (words.length < LEAST_WORDS || !hardlyProse(words)) return false;
  return [...smallIn(words)].some(([{ isBackwards }, { count, kinds }]) => {
    const long = [...kinds].filter(({ length }) => length >= LONG).length;
    // Letters moved 26 ways make many a short word by chance; read backwards, there is one chance only.
    return (
      count >= words.length * MANY &&
      long >= 1 &&
      kinds.size >= (isBackwards ? 2 : words.length < SEVERAL ? 3 : 2)
    );
  });
}

const mayMatter = (word: string): boolean =>
  word.length >= SHORTEST &&
  (BEGINNINGS.has(fourAt(word, 0)) || ENDINGS.has(fourAt(word, word.length - SHORTEST)));

/** The ways in which a word begins with one of the matters, or ends with it when it is read backwards. */
function waysOf(word: string): Way[] {
  const at = (piece: string, isBackwards: boolean): Way[] =>
    (WRITTEN_MATTERS.get(piece) ?? []).flatMap(({ way }) => (way.isBackwards === isBackwards ? [way] : []));
  return LENGTHS.filter((length) => length <= word.length).flatMap((length) => [
    ...at(word.slice(0, length), false),
    ...at(word.slice(-length), true),
  ]);
}

/** The ways in which a text too short to be known as prose has more small words, and different ones, than as it stands. */
function waysOfFew(words: readonly string[]): Way[] {
  if (words.length < LEAST_WORDS || words.length > FEW) return [];
  const least = Math.max(words.length * SOME, smallAmong(words) + 1);
  // Nearly every text ends here, before anything is counted by way.
  if (words.filter((word) => WRITTEN_SMALL.has(word)).length < least) return [];
  return [...smallIn(words)].flatMap(([way, { count, kinds }]) =>
    kinds.size >= 2 && count >= least ? [way] : [],
  );
}

/**
 * What a text may say once it is turned, where it then speaks of a model, a reviewer or their work, or has more small words
 * than it had; nothing of any other text.
 */
export function turnedReadings(text: string): string[] {
  const words = wordsIn(text);
  const ways = [...words.filter(mayMatter).flatMap(waysOf), ...waysOfFew(words)];
  return [...new Set(ways)].map(({ undo }) => undo(text));
}
