import { GLANCE_LEXICON } from './lexicon-glance-words.ts';
import { LEXICON } from './lexicon-words.ts';

/** Words as a page says them, with where: `title:`, `heading:`, and for all of title and text nothing before them. */
export type Said = ReadonlySet<string>;
export type Lexicon = ReadonlyMap<string, number>;

type Page = { title: string; headings: readonly string[]; text: string };

const WORD = /[\p{L}_][\p{L}\p{N}_'’-]*|\d+(?:[.,:]\d+)*|[?!…\n]/gu;
const IS_DIGIT = /^\d/;
const CLOCK = /^\d{1,2}:\d\d(?::\d\d)?$/;
const YEAR = /^(?:19|20)\d\d$/;
const MOST_DIGITS = 6;

/** A word without its case; of a number its form alone, since no number tells of another page. */
function formOf(said: string): string {
  if (said === '\n') return '#line';
  if (!IS_DIGIT.test(said)) return said.toLowerCase().replace('’', "'");
  if (CLOCK.test(said)) return '#clock';
  if (YEAR.test(said)) return '#year';
  return `#${Math.min(said.replace(/\D/g, '').length, MOST_DIGITS)}`;
}

const formsOf = (text: string): string[] => (text.match(WORD) ?? []).map(formOf);

export const saidOn = ({ title, headings, text }: Page): Said =>
  new Set([
    ...formsOf(title).map((form) => `title:${form}`),
    ...headings.flatMap(formsOf).map((form) => `heading:${form}`),
    ...formsOf(`${title}\n${text}`),
  ]);

/** A page's length counts by this root of its words, and from so many words on whole: of a long page the mean is told. */
const ROOT = 0.25;
const LONG = 110;

/** By how much a sum over so many known words is to be divided. */
export const lengthOf = (known: number): number => Math.max(1, known ** ROOT, (known / LONG) * LONG ** ROOT);

/** How far the words of a page are those of one on which something has to be done: above 0 they are, below they are not. */
export function tells(said: Said, lexicon: Lexicon): number {
  let [sum, known] = [0, 0];
  for (const word of said) {
    const weight = lexicon.get(word);
    if (weight === undefined) continue;
    sum += weight;
    known += 1;
  }
  return sum / lengthOf(known);
}

const HUNDREDTHS = 100;

/** Lines of a place, a weight in hundredths and the words that have it. */
const read = (lines: string): Lexicon =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [place = '', weight, ...words] = line.trim().split(' ');
        const before = place === 'text' ? '' : `${place}:`;
        return words.map((word): [string, number] => [`${before}${word}`, Number(weight) / HUNDREDTHS]);
      }),
  );

const WORDS = { read: LEXICON, glance: GLANCE_LEXICON } as const;

const known: { read?: Lexicon; glance?: Lexicon } = {};

/** The learnt lexicon of pages whose words are read, or of those seen at a glance; each is read once. */
export function lexicon(of: keyof typeof WORDS = 'read'): Lexicon {
  const found = known[of] ?? read(WORDS[of]);
  known[of] = found;
  return found;
}
