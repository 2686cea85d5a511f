import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from '../../lib/quote/find.ts';
import { packFor } from '../../lib/text/pack-for.ts';
import { law } from './law.ts';
import {
  alsoThere,
  type Corpus,
  english,
  german,
  type Page,
  pageOf,
  pageText,
  replacement,
  type Slot,
  substitution,
  withSlot,
  written,
} from './quote-cases.ts';

const find = (page: Page, exact: string) =>
  findQuote(pageText(page), { exact }, { pack: packFor(page.corpus.language), code: page.corpus.code });

const found = (page: Page, exact: string): string | null => {
  const place = find(page, exact);
  return place && pageText(page).slice(place.start, place.end);
};

for (const corpus of [english, german]) {
  const { language } = corpus;

  law(`${language}: a sentence of the page is found as it stands`, pageOf(corpus), (page) => {
    expect(find(page, `${written(page.chosen)}.`)?.how).toBe('exact');
    expect(found(page, `${written(page.chosen)}.`)).toBe(`${written(page.chosen)}.`);
  });

  law(
    `${language}: any guarded token replaced is refused`,
    replacement(corpus),
    ({ page, exact }) => {
      expect(find(page, exact)).toBeNull();
    },
    { runs: 1_000 },
  );

  law(
    `${language}: any inner guarded token left out is refused`,
    substitution(corpus),
    ({ page, at }) => {
      fc.pre(at > 0 && at < page.chosen.length - 1);
      const exact = withSlot(page.chosen, at, null);
      fc.pre(!alsoThere(page, exact));
      expect(find(page, exact)).toBeNull();
    },
    { runs: 1_000 },
  );

  law(
    `${language}: any guarded token put in is refused`,
    substitution(corpus),
    ({ page, at, slot, other }) => {
      const exact = withSlot(page.chosen, at, `${slot?.text} ${other}`);
      fc.pre(at < page.chosen.length - 1 && !alsoThere(page, exact));
      expect(find(page, exact)).toBeNull();
    },
    { runs: 1_000 },
  );

  law(
    `${language}: two neighbours exchanged are refused`,
    fc.tuple(pageOf(corpus), fc.nat()),
    ([page, where]) => {
      const at = where % (page.chosen.length - 1);
      const slots = [...page.chosen];
      const [one, two] = slots.splice(at, 2);
      fc.pre(one !== undefined && two !== undefined && one.text !== two.text);
      fc.pre(one?.kind !== 'article' && two?.kind !== 'article');
      if (one && two) slots.splice(at, 0, two, one);
      fc.pre(!alsoThere(page, written(slots)));
      expect(find(page, written(slots))).toBeNull();
    },
    { runs: 500 },
  );

  law(
    `${language}: a number, name or unit never changes by a character`,
    fc.tuple(substitution(corpus), fc.nat(), fc.constantFrom('0', '9', '.', '-', '_', 'x')),
    ([{ page, at, slot }, where, char]) => {
      fc.pre(slot !== undefined && ['number', 'version', 'date', 'name'].includes(slot.kind));
      const text = slot?.text ?? '';
      const cut = where % (text.length + 1);
      const other = text.slice(0, cut) + char + text.slice(cut);
      const exact = withSlot(page.chosen, at, other);
      // A full stop or colon after the last character is punctuation of the sentence, not of the number.
      fc.pre(!(char === '.' && (cut === text.length || cut === 0)) && !alsoThere(page, exact));
      expect(find(page, exact)).toBeNull();
    },
    { runs: 1_000 },
  );
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Change = { name: string; kinds: readonly Slot['kind'][]; to: (text: string) => string };

/** What the allow-list allows at one word; marks behind a word that turns: `marks.test.ts`. */
const CHANGES: readonly Change[] = [
  { name: 'case', kinds: ['word', 'turn'], to: (text) => text.replaceAll('ß', 'ẞ').toUpperCase() },
  { name: 'capital', kinds: ['word', 'turn', 'article'], to: upperFirst },
  { name: 'comma', kinds: ['word', 'number', 'unit', 'version', 'date'], to: (text) => `${text},` },
  { name: 'curly quotes', kinds: ['word', 'code', 'name', 'version'], to: (text) => `“${text}”` },
  {
    name: 'ticks',
    kinds: ['word', 'name', 'code', 'version', 'number', 'date'],
    to: (text) => `\`${text}\``,
  },
  {
    name: 'white space',
    kinds: ['word', 'number', 'name', 'code', 'turn'],
    to: (text) => `\n  ${text}\u00a0`,
  },
  { name: 'soft hyphen', kinds: ['word'], to: (text) => `${text.slice(0, 2)}\u00ad${text.slice(2)}` },
  {
    name: 'zero-width space',
    kinds: ['word', 'name', 'code'],
    to: (text) => `${text.slice(0, 1)}\u200b${text.slice(1)}`,
  },
  {
    name: 'line-break hyphen',
    kinds: ['word'],
    to: (text) => (/['-]/.test(text) ? text : `${text.slice(0, 3)}-\n${text.slice(3)}`),
  },
  { name: 'decomposed', kinds: ['word', 'turn'], to: (text) => text.normalize('NFD') },
  { name: 'typographic hyphen', kinds: ['word', 'name', 'date'], to: (text) => text.replaceAll('-', '‑') },
  { name: 'typographic apostrophe', kinds: ['word'], to: (text) => text.replace("'", '’') },
];

/** What ends a statement or fences one off, put in; at the very end a mark is taste. */
const ENDS: readonly Change[] = [
  ...[':', ';', '.'].map((end) => ({
    name: `an end (${end})`,
    kinds: ['word', 'name', 'code'] as const,
    to: (text: string) => `${text}${end}`,
  })),
  {
    name: 'brackets',
    kinds: ['word', 'number', 'version', 'code', 'unit'],
    to: (text) => `(${text})`,
  },
];

const changed = (corpus: Corpus, changes: readonly Change[]) =>
  fc.tuple(pageOf(corpus), fc.constantFrom(...changes), fc.nat()).map(([page, change, where]) => {
    const places = page.chosen.flatMap((slot, index) => (change.kinds.includes(slot.kind) ? [index] : []));
    const at = places[where % Math.max(1, places.length)];
    const slot = at === undefined ? undefined : page.chosen[at];
    return { page, at, text: slot && change.to(slot.text), name: change.name };
  });

for (const corpus of [english, german]) {
  law(
    `${corpus.language}: an end or a bracket put in between two words is refused`,
    changed(corpus, ENDS),
    ({ page, at, text }) => {
      fc.pre(at !== undefined && text !== undefined && at < page.chosen.length - 1);
      const exact = withSlot(page.chosen, at ?? 0, text ?? '');
      fc.pre(!alsoThere(page, exact));
      expect(find(page, exact)).toBeNull();
    },
    { runs: 1_000 },
  );
}

for (const corpus of [english, german]) {
  law(
    `${corpus.language}: every allowed change is accepted and gives the page's own words`,
    changed(corpus, CHANGES),
    ({ page, at, text, name }) => {
      fc.pre(at !== undefined && text !== undefined);
      // "Worker, retry" speaks to the worker.
      const next = page.chosen[(at ?? 0) + 1]?.text ?? '';
      const pack = packFor(corpus.language);
      fc.pre(name !== 'comma' || !(pack?.imperatives.has(next) || pack?.phrases.orders.has(next)));
      const exact = withSlot(page.chosen, at ?? 0, text ?? '');
      expect(found(page, exact)).toBe(written(page.chosen));
    },
    { runs: 1_000 },
  );
}

law('en: a diacritic more or less is accepted', pageOf(english), (page) => {
  const other: Record<string, string> = { naïve: 'naive', retry: 'rétry' };
  const exact = page.chosen.map(({ text }) => other[text] ?? text).join(' ');
  expect(found(page, exact)).toBe(written(page.chosen));
});

law(
  'en: one article left out is accepted, and one put in before a noun',
  fc.tuple(pageOf(english), fc.nat()),
  ([page, where]) => {
    const at = page.chosen.findIndex(({ kind }) => kind === 'article');
    if (at > 0) expect(found(page, withSlot(page.chosen, at, null))).toBe(written(page.chosen));
    const nouns = page.chosen.flatMap(({ kind }, index) =>
      kind === 'word' && index > 0 && page.chosen[index - 1]?.kind !== 'article' ? [index] : [],
    );
    const noun = nouns[where % Math.max(1, nouns.length)] ?? -1;
    const text = page.chosen[noun]?.text;
    if (text !== undefined)
      expect(found(page, withSlot(page.chosen, noun, `the ${text}`))).toBe(written(page.chosen));
  },
);

law('en: two articles put in are refused', pageOf(english), (page) => {
  const nouns = page.chosen.flatMap(({ kind }, index) => (kind === 'word' && index > 0 ? [index] : []));
  fc.pre(nouns.length > 1);
  const exact = page.chosen
    .map(({ text }, index) => (nouns.slice(0, 2).includes(index) ? `the ${text}` : text))
    .join(' ');
  fc.pre(!pageText(page).includes(exact));
  const place = find(page, exact);
  expect(place).toBeNull();
});

law(
  'two sentences with a whole one between left out are elided',
  fc.tuple(pageOf(english), pageOf(english), pageOf(english)),
  (pages) => {
    const [first = '', second = '', third = ''] = pages.map(({ chosen }) => `${written(chosen)}.`);
    fc.pre(new Set([first, second, third]).size === 3);
    const text = `${first} ${second} ${third}`;
    const place = findQuote(text, { exact: `${first} ... ${third}` }, { pack: packFor('en') });
    expect(place).toEqual({ start: 0, end: text.length, how: 'elided' });
  },
);

law(
  'words left out inside a sentence are elided exactly when they do not say no',
  fc.tuple(
    pageOf(english),
    fc.constantFrom('not', 'never', "doesn't", 'unless', 'nightly', 'every', 'the', 'safely'),
  ),
  ([page, word]) => {
    const before = 'The gateway of the east';
    const after = `restarts the ${written(page.chosen)}`;
    const place = findQuote(
      `${before}, ${word}, ${after}.`,
      { exact: `${before} ... ${after}.` },
      { pack: packFor('en') },
    );
    expect(place?.how ?? null).toBe(packFor('en')?.negations.has(word) ? null : 'elided');
  },
);

test('a page of 200 kB is searched for many quotes, found or not, before the runner gives up', {
  timeout: 20_000,
}, () => {
  const page = Array.from(
    { length: 4_000 },
    (_, index) => `Worker ${index} must drain the queue before job ${index * 7} starts.`,
  ).join(' ');
  for (let index = 0; index < 10; index++) {
    const worker = index * 390;
    expect(findQuote(page, { exact: `worker ${worker} must drain queue before job` })).toBeNull();
    const exact = `worker ${worker}, must drain the queue before job ${worker * 7} starts`;
    expect(findQuote(page, { exact })?.how).toBe('repaired');
  }
});

test.each([
  'a ',
  'a',
  '. ',
  '- ',
  '...',
  'ab-',
  '(',
  '\u0301',
  'the ',
  'a b ... ',
  '가',
  '\u1100',
  '\u00ad',
  '5 ',
  '5.',
  'x-\n',
])('a hostile page of 200 kB of %j is searched before the runner gives up', { timeout: 10_000 }, (part) => {
  const page = part.repeat(200_000 / part.length);
  expect(findQuote(page, { exact: `${part.repeat(500)} not there at all` })).toBeNull();
  expect(findQuote(page, { exact: 'something else ... that is not there' })).toBeNull();
});
