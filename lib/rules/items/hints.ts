import type { Check } from '../../model/check.ts';
import type { Pack } from '../../text/pack.ts';
import type { ItemContext, ItemRule } from '../item-rule.ts';
import { wordingsFor } from '../wordings/wordings-for.ts';
import { plainWords } from './words.ts';

const LONGEST = 1.35;
const SCENARIO_WORDS = 45;
const FOCUSED_WORDS = 6;

const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

const key = (check: Check): string => check.options.find((option) => option.right)?.text ?? '';

const distractors = (check: Check): string[] =>
  check.options.filter((option) => !option.right).map((option) => option.text);

const stems = (text: string, pack: Pack | null): Set<string> =>
  new Set(
    plainWords(text)
      .filter((word) => word.length > 4 && pack?.stopWords.has(word) !== true)
      .map((word) => pack?.stem(word) ?? word),
  );

const longestKey = (check: Check): boolean => {
  const others = distractors(check).map(countWords);
  const mean = others.reduce((sum, count) => sum + count, 0) / Math.max(1, others.length);
  const length = countWords(key(check));
  return length > 3 && length > mean * LONGEST;
};

const stemRepeated = (check: Check, { pack }: ItemContext): boolean => {
  const asked = stems(`${check.scenario} ${check.question}`, pack);
  const elsewhere = stems(distractors(check).join(' '), pack);
  return [...stems(key(check), pack)].some((stem) => asked.has(stem) && !elsewhere.has(stem));
};

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((stem) => b.has(stem)).length;

/** True when the key shares more words with each other option than those share with each other. */
const converges = (check: Check, { pack }: ItemContext): boolean => {
  const [first, second] = distractors(check).map((text) => stems(text, pack));
  if (first === undefined || second === undefined) return false;
  const right = stems(key(check), pack);
  const between = shared(first, second);
  return shared(right, first) > between && shared(right, second) > between;
};

const articleCue = (check: Check, { pack }: ItemContext): boolean =>
  wordingsFor(pack?.language ?? null).some(({ article }) => {
    const found = article?.ends.exec(check.question)?.[1];
    if (article === null || found === undefined) return false;
    const vowel = found.toLowerCase() === 'an';
    return check.options.some((option) => article.fits.test(option.text) !== vowel);
  });

const MANY_WORDS = 3;

/** True when some options are single names or code and others are whole phrases. */
const mixed = (check: Check): boolean => {
  const counts = check.options.map((option) => countWords(option.text));
  return counts.some((count) => count === 1) && counts.some((count) => count >= MANY_WORDS);
};

/** Advice, never a refusal: a person may know better. */
export const hintRules: readonly ItemRule[] = [
  { id: 'longest-key', level: 'hint', test: longestKey },
  { id: 'stem-repeated', level: 'hint', test: stemRepeated },
  { id: 'convergence', level: 'hint', test: converges },
  { id: 'article-cue', level: 'hint', test: articleCue },
  {
    id: 'unfocused-stem',
    level: 'hint',
    test: (check) =>
      countWords(`${check.scenario} ${check.question}`) < FOCUSED_WORDS || !/[?？]\s*$/u.test(check.question),
  },
  { id: 'long-scenario', level: 'hint', test: (check) => countWords(check.scenario) > SCENARIO_WORDS },
  { id: 'mixed-options', level: 'hint', test: mixed },
];
