import { words } from './pack.ts';

// Frequent words that few other languages share; en and de are not the only candidates, or French would be English.
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and to is that for it with as are this by be on or from you not have at which an was can if will',
  ),
  de: words(
    'der die das und ist nicht ein eine mit den dem von zu auf sich für auch werden wird im des bei oder sie wenn aus nach kann',
  ),
  fr: words(
    'le la les des et est une dans que pour pas sur avec qui au du par ce vous sont ou être cette aux',
  ),
  es: words('el la los las una que en por para con del se es no su como más está este pero al lo'),
  it: words('il la che di per una con non del della sono è gli nel come più questo dei alla si lo le'),
  nl: words('de het een van en is dat niet op te zijn voor met aan door ook worden wordt bij als naar deze'),
  pt: words('o os as uma que não para com em do da dos das por é mais como ao pelo na no se'),
  sv: words('och att det som en är av för på med den till inte om har ett kan från vid när'),
};

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
];

const SAMPLE = 20_000;

function byScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > letters * 0.2);
  return found?.[0] ?? null;
}

/** The language a text's own words suggest, as a primary subtag; null when it is short or unclear. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const script = byScript(sample);
  if (script !== null) return script;
  const found = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(FUNCTION_WORDS)
    .map(([language, list]) => ({ language, hits: found.filter((word) => list.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  if (best === undefined || second === undefined) return null;
  const prose = best.hits >= 3 && best.hits >= found.length * 0.12 && best.hits >= second.hits * 1.3;
  // Pages full of code and names have few such words, but then nearly all of one language.
  const sparse = best.hits >= 10 && best.hits >= second.hits * 3;
  return prose || sparse ? best.language : null;
}

const EVERY = new Set(Object.values(FUNCTION_WORDS).flatMap((list) => [...list]));

/** Whether a word only holds sentences together in one of the languages told apart here. Lower case. */
export const isFunctionWord = (word: string): boolean => EVERY.has(word);
