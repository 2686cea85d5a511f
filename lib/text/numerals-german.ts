import { words } from './pack.ts';

const VALUES = new Map<string, number>([
  ...[
    ...words(`null eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn
    sechzehn siebzehn achtzehn neunzehn`),
  ].map((word, value): [string, number] => [word, value]),
  ...[...words('zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig')].map(
    (word, index): [string, number] => [word, 20 + index * 10],
  ),
  ['ein', 1],
  ['eine', 1],
  ['zwo', 2],
  ['dutzend', 12],
  ['million', 1_000_000],
  ['milliarde', 1_000_000_000],
  ['billion', 1_000_000_000_000],
  ['anderthalb', 1.5],
  ['doppelt', 2],
]);
const HUNDREDS = [
  ['tausend', 1_000],
  ['hundert', 100],
] as const;
/** Stems of ordinals that are not their number's. */
const STEMS: ReadonlyMap<string, number> = new Map([
  ['dritt', 3],
  ['siebt', 7],
  ['acht', 8],
]);
const PAIR = /^(\p{L}+)und(\p{L}+ig)$/u;
/** What may stand behind a number; each is tried, since "hunderte" ends in two of them. */
const ENDINGS = [
  /mal$/u,
  /fach(?:e[nmrs]?)?$/u,
  /s?tel$/u,
  /s?te(?:[nmrs]|ns)?$/u,
  /e[nmrs]?$/u,
  /n$/u,
] as const;
const AFTER_STEM = /(?:e[nmrs]?|ens|el)$/u;
/** As a rule an order: "Achten Sie auf ..." */
const ORDER = /^Achten?$/u;

const folded = (word: string): string =>
  word.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');

function cardinal(word: string): number | undefined {
  const known = VALUES.get(word);
  if (known !== undefined) return known;
  if (word.endsWith('einhalb')) {
    const whole = cardinal(word.slice(0, -'einhalb'.length) || 'ein');
    return whole === undefined ? undefined : whole + 0.5;
  }
  for (const [name, size] of HUNDREDS) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const [front, back] = [word.slice(0, at), word.slice(at + name.length).replace(/^und/u, '')];
    const [times, more] = [front === '' ? 1 : cardinal(front), back === '' ? 0 : cardinal(back)];
    return times === undefined || more === undefined ? undefined : times * size + more;
  }
  const [, ones = '', tens = ''] = PAIR.exec(word) ?? [];
  const [one, ten] = [VALUES.get(ones), VALUES.get(tens)];
  return one === undefined || ten === undefined ? undefined : one + ten;
}

/** The number that a German word says ("zweihundert", "dreimal", "am achten"), or null; "ein" is none. */
export function german(word: string): number | null {
  if (ORDER.test(word)) return null;
  const plain = folded(word);
  const found =
    cardinal(plain) ??
    STEMS.get(plain.replace(AFTER_STEM, '')) ??
    ENDINGS.map((ending) => cardinal(plain.replace(ending, ''))).find((value) => value !== undefined);
  return found === undefined || found === 1 ? null : found;
}
