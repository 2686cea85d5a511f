import { NAMES, type Speech } from './quote-texts.ts';

/** A page, and words that claim to be its own. */
export type Case = { page: string; codes: readonly string[]; quote: string };

type Dice = () => number;
/** Makes a quote of a page's sentence at a place, or null where this page has nothing to change so. */
type Change = (
  sentence: string,
  at: { dice: Dice; speech: Speech; page: readonly string[] },
) => string | null;

const pick = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
const upTo = (dice: Dice, most: number): number => Math.floor(dice() * most);

const TURNS: Readonly<Record<string, readonly string[]>> = {
  en: ['before', 'after', 'until', 'unless'],
  de: ['bevor', 'nachdem'],
  fi: ['ennen kuin', 'sen jälkeen kun'],
};
const ACTS: Readonly<Record<string, readonly string[]>> = {
  en: ['enable', 'disable', 'increase', 'open', 'start', 'close'],
  de: ['einschalten', 'anhalten'],
  fi: ['käynnistää', 'säilyttää'],
};

const number = (dice: Dice): string =>
  pick(dice, [
    () => String(2 + upTo(dice, 90)),
    () => `${1 + upTo(dice, 9)},${String(upTo(dice, 1000)).padStart(3, '0')}`,
    () => `${upTo(dice, 30)}.${1 + upTo(dice, 9)}`,
    () => `${1 + upTo(dice, 9)}00`,
  ])();

/** A sentence of a template. */
export function fill(template: string, speech: Speech, dice: Dice): string {
  const by: Record<string, () => string> = {
    number: () => number(dice),
    unit: () => pick(dice, speech.units),
    version: () =>
      `${pick(dice, ['', 'v'])}${1 + upTo(dice, 9)}.${upTo(dice, 20)}${pick(dice, ['', `.${upTo(dice, 30)}`])}`,
    date: () =>
      pick(dice, [
        `${1 + upTo(dice, 27)} ${pick(dice, speech.months)} 20${20 + upTo(dice, 9)}`,
        `20${20 + upTo(dice, 9)}-0${1 + upTo(dice, 8)}-1${upTo(dice, 9)}`,
        `${1 + upTo(dice, 27)}.0${1 + upTo(dice, 8)}.20${20 + upTo(dice, 9)}`,
      ]),
    name: () => pick(dice, NAMES),
    modal: () => pick(dice, speech.modals),
    turn: () => pick(dice, TURNS[speech.language] ?? []),
    turn2: () => pick(dice, ACTS[speech.language] ?? []),
  };
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => by[slot]?.() ?? '');
}

const replaced = (sentence: string, found: RegExpMatchArray, other: string): string =>
  sentence.slice(0, found.index) + other + sentence.slice((found.index ?? 0) + found[0].length);

/** Replaces one of the places a pattern has in a sentence. */
function at(sentence: string, pattern: RegExp, dice: Dice, change: (text: string) => string): string | null {
  const places = [...sentence.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))];
  if (places.length === 0) return null;
  const place = pick(dice, places);
  return replaced(sentence, place, change(place[0]));
}

const whole = (word: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_-])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`,
    'u',
  );

const DIGITS = /(?<![\p{L}\p{N}_.-])\d[\d.,]*(?<=\d)(?![\p{L}\p{N}_-])/u;
const VERSION = /(?<![\w.])v?\d+\.\d+(?:\.\d+)?(?![\w-]|\.\d)/;
const DATE = /\d{1,2} \p{L}+ 20\d\d|20\d\d-\d\d-\d\d|\d{1,2}\.\d\d\.20\d\d/u;

const otherDigit = (dice: Dice) => (digit: string) => String((Number(digit) + 1 + upTo(dice, 9)) % 10);
const changeDigit = (text: string, dice: Dice): string => {
  const places = [...text.matchAll(/\d/g)];
  return replaced(text, pick(dice, places), otherDigit(dice)(pick(dice, places)[0]));
};

/** Whatever the class, what comes out must differ from the page in more than it may. */
const REFUSED: Readonly<Record<string, Change>> = {
  negation: (sentence, { dice, speech }) => {
    if (dice() < 0.3) return at(sentence, speech.deniable, dice, (word) => `${word} ${speech.not}`);
    const able = speech.denials.filter(([pattern]) => pattern.test(sentence));
    if (able.length === 0) return null;
    const [pattern, other] = pick(dice, able);
    const quote = sentence.replace(pattern, other);
    return quote.charAt(0).toUpperCase() + quote.slice(1);
  },
  number: (sentence, { dice, speech }) =>
    pick<() => string | null>(dice, [
      () => at(sentence, DIGITS, dice, (text) => changeDigit(text, dice)),
      () => at(sentence, DIGITS, dice, (text) => `${text}${upTo(dice, 10)}`),
      () => at(sentence, DIGITS, dice, (text) => (text.length > 1 ? text.slice(0, -1) : `1${text}`)),
      () => at(sentence, /\d,\d{3}/, dice, (text) => text.replace(',', pick(dice, ['.', '', ' ', '’']))),
      () => at(sentence, /\d\.\d/, dice, (text) => text.replace('.', pick(dice, [',', '']))),
      () => at(sentence, DIGITS, dice, (text) => `-${text}`),
      () =>
        at(sentence, whole(pick(dice, speech.numerals)), dice, () =>
          pick(dice, ['3', 'four', 'vier', 'zwanzig', '2']),
        ),
    ])(),
  unit: (sentence, { dice, speech }) => {
    const present = speech.units.filter((unit) => sentence.includes(` ${unit}`));
    if (present.length === 0) return null;
    const unit = pick(dice, present);
    const other = pick(
      dice,
      speech.units.filter((one) => one !== unit),
    );
    return at(sentence, new RegExp(`(?<=\\d )${unit}(?![\\p{L}])`, 'u'), dice, () => other);
  },
  modal: (sentence, { dice, speech }) => {
    const present = speech.modals.filter((modal) => whole(modal).test(sentence));
    if (present.length === 0) return null;
    const modal = pick(dice, present);
    return at(sentence, whole(modal), dice, () =>
      pick(
        dice,
        speech.modals.filter((one) => one !== modal),
      ),
    );
  },
  date: (sentence, { dice, speech }) =>
    at(sentence, DATE, dice, (text) =>
      /\p{L}/u.test(text) && dice() < 0.3
        ? text.replace(/\p{L}+/u, (month) =>
            pick(
              dice,
              speech.months.filter((one) => one !== month),
            ),
          )
        : changeDigit(text, dice),
    ),
  version: (sentence, { dice }) =>
    at(sentence, VERSION, dice, (text) =>
      pick(dice, [
        () => changeDigit(text, dice),
        () => `${text}0`,
        () => `${text}.1`,
        () => text.replace(/\.\d+$/, ''),
        () => (text.startsWith('v') ? `v1${text.slice(1)}` : `1${text}`),
        () => `${text}-rc1`,
      ])(),
    ),
  identifier: (sentence, { dice }) => {
    const present = NAMES.filter((name) => sentence.includes(` ${name}`));
    if (present.length === 0) return null;
    const name = pick(dice, present);
    const letter = upTo(dice, name.length);
    const others = [
      pick(
        dice,
        NAMES.filter((one) => one !== name),
      ),
      `${name}s`,
      `${name}_2`,
      name.replaceAll('_', '-'),
      name.replaceAll('-', '_'),
      name.replace(/^-+/, ''),
      name.replace(/\(\)$/, ''),
      name.replace(/^\/\w+/, ''),
      name.replace(/\.\w+$/, '.yml'),
      name.slice(0, letter) + name.slice(letter + 1),
      name.toLowerCase(),
      name.toUpperCase(),
      name.replace('/', ' '),
      name.replace('_', ' '),
      name.replace('$', ''),
    ].filter((one) => one !== name);
    return sentence.replace(` ${name}`, () => ` ${pick(dice, others)}`);
  },
  antonym: (sentence, { dice, speech }) => {
    const both = [...speech.turns, ...speech.turns.map(([a, b]) => [b, a] as const)];
    const present = both.filter(([word]) => whole(word).test(sentence));
    if (present.length === 0) return null;
    const [word, other] = pick(dice, present);
    return at(sentence, whole(word), dice, () => other);
  },
  word: (sentence, { dice }) => {
    const words = sentence.split(' ');
    const place = 1 + upTo(dice, words.length - 2);
    const [one = '', next = ''] = words.slice(place, place + 2);
    // One article more or less is allowed.
    if ([one, next].some((each) => !/^(?!eine[mnrs]?$)\p{L}{4,}$/u.test(each))) return null;
    const other = pick(dice, [[next, one], [one], [one, 'blue', next], [one, one, next]]);
    return words.toSpliced(place, 2, ...other).join(' ');
  },
  punctuation: (sentence, { dice, speech }) =>
    pick<() => string | null>(dice, [
      () => at(sentence, /(?<=\p{L}{2}) (?=\p{L}{2})/u, dice, () => '? '),
      () => sentence.replace(/\.$/, '?'),
      () => at(sentence, speech.negative, dice, (word) => `(${word})`),
      () => pick(dice, [`No, ${sentence}`, `Nein: ${sentence}`]),
    ])(),
  'elided negation': (sentence, { dice, speech }) => {
    const found = new RegExp(speech.negative.source, 'giu');
    const places = [...sentence.matchAll(found)].filter(
      ({ index }) =>
        index > 20 &&
        index < sentence.length - 28 &&
        !/only|nur|fail|fehl/i.test(sentence.slice(index, index + 8)),
    );
    if (places.length === 0) return null;
    const { index, 0: text } = pick(dice, places);
    const before = sentence.slice(0, sentence.lastIndexOf(' ', index));
    const after = sentence.slice(sentence.indexOf(' ', index + text.length));
    return before.length < 15 || after.trim().length < 15
      ? null
      : `${before.trim()} ${pick(dice, ['...', '[...]', '…'])} ${after.trim()}`;
  },
};

const TYPES: readonly ((text: string, dice: Dice) => string)[] = [
  (text) => text.replaceAll("'", '’'),
  (text) => text.replaceAll(/[“”„]/g, '"').replaceAll('’', "'"),
  (text) => text.replaceAll(' – ', ' — '),
  (text) => text.replaceAll('-', '‑'),
  (text) => text.replaceAll('…', '...'),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  (text, dice) =>
    text.replaceAll(' ', () => (dice() < 0.3 ? pick(dice, ['\u00a0', '\u2009', '\n', '  ', '\u202f']) : ' ')),
  (text, dice) => text.replaceAll(/(?<=\p{L}{3})(?=\p{L}{3})/gu, () => (dice() < 0.2 ? '\u00ad' : '')),
  (text, dice) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, () => (dice() < 0.05 ? '\u200b' : '')),
];

const ACCEPTED: Readonly<Record<string, Change>> = {
  exact: (sentence, { dice, speech }) => {
    if (dice() < 0.5) return sentence;
    const words = sentence.split(' ');
    const from = upTo(dice, words.length - 4);
    const to = from + 4 + upTo(dice, words.length - from - 3);
    const beside = [...words.slice(Math.max(0, from - 2), from), ...words.slice(to, to + 2)].join(' ');
    return speech.negative.test(beside) ? sentence : words.slice(from, to).join(' ');
  },
  typographic: (sentence, { dice }) => {
    let quote = sentence;
    for (let count = 1 + upTo(dice, 3); count > 0; count--) quote = pick(dice, TYPES)(quote, dice);
    return quote;
  },
  elided: (sentence, { dice, speech, page }) => {
    const dots = pick(dice, ['...', '…', '[...]', '[…]', '(...)']);
    const place = page.indexOf(sentence);
    const third = page[place + 2];
    if (dice() < 0.4 && third !== undefined && (page[place + 1] ?? '').length < 500)
      return `${sentence} ${dots} ${third}`;
    const words = sentence.split(' ');
    const from = 3 + upTo(dice, 4);
    const to = from + 1 + upTo(dice, 4);
    const [head, gap, tail] = [words.slice(0, from), words.slice(from, to), words.slice(to)].map((part) =>
      part.join(' '),
    );
    if ((head ?? '').length < 16 || (tail ?? '').length < 16 || speech.negative.test(` ${gap} `)) return null;
    return `${head} ${dots} ${tail}`;
  },
};

export const ACCEPTED_CLASSES = Object.keys(ACCEPTED);
export const REFUSED_CLASSES = [...Object.keys(REFUSED), "another page's sentence"];

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[^\p{L}\p{N}\p{M}'_$/()\-.,%]+/gu, ' ')
    .replaceAll(/[.,](?=\s|$)/g, '')
    .trim();

const pageOf = (speech: Speech, dice: Dice, own: readonly string[]): string[] => {
  const made = Array.from({ length: 5 }, () => fill(pick(dice, speech.templates), speech, dice));
  const start = upTo(dice, Math.max(1, own.length - 3));
  return [...new Set([...made, ...own.slice(start, start + 3)])];
};

/** One generated case of a class; `own` are sentences of real pages that stand beside the invented ones. */
export function quoteCase(name: string, speech: Speech, dice: Dice, own: readonly string[] = []): Case {
  for (;;) {
    const page = pageOf(speech, dice, own);
    const sentence = pick(dice, page);
    const text = page.join(dice() < 0.5 ? ' ' : '\n');
    const codes = name === 'identifier' || dice() < 0.5 ? NAMES : [];
    const change = ACCEPTED[name] ?? REFUSED[name];
    const quote = change ? change(sentence, { dice, speech, page }) : pick(dice, pageOf(speech, dice, own));
    if (quote === null || quote === '') continue;
    if (
      !(name in ACCEPTED) &&
      bare(text).includes(bare(quote)) &&
      !['negation', 'punctuation'].includes(name)
    )
      continue;
    if (!(name in ACCEPTED) && (quote === sentence || text.includes(quote))) continue;
    return { page: text, codes, quote };
  }
}
