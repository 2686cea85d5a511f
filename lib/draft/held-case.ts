import { caseShown } from '../quote/case-shown.ts';
import { clipped } from '../quote/clipped.ts';
import { placesOf } from '../quote/context.ts';
import type { FindOptions } from '../quote/find.ts';
import { breachOf } from '../quote/paraphrase.ts';
import { readSentence } from '../quote/read-sentence.ts';
import { sentences } from '../text/sentences.ts';

/** Whether a text has these words, uncut: a whole case of a sentence, or words that may stand alone. */
function standsIn(text: string, words: string, options: FindOptions, isAct: boolean): boolean {
  const lower = text.toLowerCase();
  if (!lower.includes(words)) return false;
  const { pack } = options;
  if (!pack) return true;
  return sentences(text, pack.language).some(({ start, end }) =>
    placesOf(lower.slice(start, end), words).some((place) => {
      const read = readSentence(text.slice(start, end), pack, options);
      const { clauses, cut } = caseShown(read, words, { start: 0, end: end - start }, options);
      const at = { start: start + place.start, end: start + place.end };
      const lost = clipped(text, at, options);
      if (isAct) return lost === null || lost === 'condition left out';
      return !cut && (clauses.size > 0 || lost === null);
    }),
  );
}

const TAIL = /[\s.,;:!?]+$/u;

const standsOn = (texts: readonly string[], words: string, options: FindOptions, isAct: boolean): boolean => {
  const wanted = words.toLowerCase().trim().replace(TAIL, '');
  return wanted !== '' && texts.some((text) => standsIn(text, wanted, options, isAct));
};

/** Whether a page has a case in its own words, where nothing beside them makes it another one. */
export const standsAsCase = (texts: readonly string[], words: string, options: FindOptions): boolean =>
  standsOn(texts, words, options, false);

/** Whether an act that is right in some case is the page's, in its words or in those that keep to a sentence; the case is told beside it. */
export function standsAsAct(
  texts: readonly string[],
  words: string,
  sentence: string,
  options: FindOptions,
): boolean {
  if (standsOn(texts, words, options, true)) return true;
  if (!options.pack || sentence === '') return false;
  const breach = breachOf(words, sentence, options.pack, options);
  return breach === null || breach === 'condition left out';
}

/** Whether a case says in other words what a sentence makes its condition. */
export function saysCase(words: string, sentence: string, options: FindOptions): boolean {
  const { pack } = options;
  const [head] = [...(pack?.phrases.heads ?? [])].find(([, name]) => name === 'if') ?? [];
  if (!pack || head === undefined) return false;
  const wanted = words.trim().replace(TAIL, '');
  return [wanted, `${head} ${wanted}`].some((one) => {
    const isCase =
      one !== wanted ||
      [...pack.phrases.heads.keys()].some((word) => one.toLowerCase().startsWith(`${word} `));
    return isCase && breachOf(one, sentence, pack, options) === null;
  });
}
