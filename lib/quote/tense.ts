import { normalise } from '../text/normalise.ts';
import type { Pack } from '../text/pack.ts';

const DENIED = '(?:nicht|keine?[nmrs]?)';
const MUST = '(?:muss|müssen|musst|müsst|muß|brauche?n?t?|benötige?n?t?|bedarf)';
const WITHIN = '(?:(?!und |oder |sondern |darf|dürfen|kann|können)[^\\s,.;:]+ ){0,8}?';
const FREES: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})${MUST} ${WITHIN}${DENIED}(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})${DENIED} ${WITHIN}${MUST}(?!\\p{L})`, 'iu'),
  /(?<!\p{L})(?:nicht|keine?[nmrs]?(?: \p{L}+)?) (?:nötig|erforderlich|notwendig|verpflichtet)/iu,
];

/** "Muss nicht unterschrieben werden" leaves it open; "darf nicht" and "unterschreiben Sie nicht" forbid it. */
function freesOrForbids(claim: string, quote: string): boolean {
  const frees = (text: string): boolean => FREES.some((one) => one.test(text)) && !/ sondern /u.test(text);
  const denies = (text: string): boolean =>
    /(?<!\p{L})(?:nicht|nie|niemals|keine?[nmrs]?|ohne)(?!\p{L})/iu.test(text);
  return frees(claim) !== frees(quote) && denies(claim) && denies(quote);
}

const ADVERB = '(?:(?:also|always|then|now|not|never|\\p{L}+ly) )?';
const WAS = new RegExp(
  `\\b(?:was|were|would be|would have been|had been|could be|might be) ${ADVERB}(\\p{L}+)`,
  'giu',
);
const IS = new RegExp(`\\b(?:is|are) ${ADVERB}(\\p{L}+)`, 'giu');

/** "The valve was closed" and "would be closed" are not "is closed". */
function isNotWas(claim: string, quote: string, { stem, phrases }: Pack): boolean {
  const states = (text: string, how: RegExp): Set<string> =>
    new Set([...text.matchAll(how)].map(({ 1: word = '' }) => stem(phrases.root(word.toLowerCase()))));
  const [now, then, still] = [states(claim, IS), states(quote, WAS), states(quote, IS)];
  return [...then].some((state) => now.has(state) && !still.has(state));
}

const PAST_GERMAN = /(?<!\p{L})(?:war|waren|wäre|wären|wurden?|würden?)(?!\p{L})/iu;
const NOW_GERMAN = /(?<!\p{L})(?:ist|sind|wird|werden)(?!\p{L})/iu;

const isNotWar = (claim: string, quote: string): boolean =>
  PAST_GERMAN.test(quote) && !NOW_GERMAN.test(quote) && NOW_GERMAN.test(claim) && !PAST_GERMAN.test(claim);

/** Whether a claim tells as so what its quote tells of another time, of a case that is not so, or only frees from. */
export function movesTime(text: string, words: string, pack: Pack): boolean {
  const [claim, quote] = [normalise(text).text, normalise(words).text];
  if (pack.language === 'de') return isNotWar(claim, quote) || freesOrForbids(claim, quote);
  return pack.language === 'en' && isNotWas(claim, quote, pack);
}
