import fc from 'fast-check';

/** A slot of an invented sentence: what stands there, and what a hostile change would put there. */
export type Slot = {
  text: string;
  kind: 'word' | 'article' | 'number' | 'unit' | 'turn' | 'version' | 'date' | 'name' | 'code';
};

export type Corpus = {
  language: string;
  code: ReadonlySet<string>;
  pools: Readonly<Record<Slot['kind'], readonly string[]>>;
};

const NUMBERS = ['3', '5', '12', '40', '250', '1,000', '2.5', '0.25', '-4', '75%'];
const VERSIONS = ['1.2.3', '1.2.4', 'v2.0', 'v2.1', '10.4', '3.11.0-rc1', '3.11.0-rc2'];
const DATES = ['2024-05-03', '2024-05-30', '03.05.2024', '10:30', '22:30', '2025-W07'];
const NAMES = [
  'max_retries',
  'min_retries',
  'drainQueue()',
  'fillQueue()',
  '--force',
  '--dry-run',
  'config.yaml',
  'config.yml',
  '/var/log',
  '/var/lib',
  'HTTP/2',
  'OPS-41',
  'OPS-14',
  '$HOME',
  'retryCount',
];
const CODE = ['VACUUM', 'ANALYZE', 'COMMIT', 'ROLLBACK', 'drain', 'fill'];
const UNITS = ['ms', 's', 'MB', 'Mb', 'kB', 'GB', 'min', 'h'];

/** English: invented sentences about an invented system. */
export const english: Corpus = {
  language: 'en',
  code: new Set(CODE),
  pools: {
    word: [
      'worker',
      'gateway',
      'queue',
      'operator',
      'restart',
      'backup',
      'volume',
      'naïve',
      'broker',
      'nightly',
      'finished',
      'service',
      'retry',
      'limits',
      'connection',
      'well-known',
      "operator's",
    ],
    article: ['the', 'a'],
    number: NUMBERS,
    unit: UNITS,
    turn: [
      'not',
      'never',
      'must',
      'may',
      'should',
      'can',
      'before',
      'after',
      'no',
      'without',
      'unless',
      'only',
      'until',
      'always',
      'cannot',
    ],
    version: VERSIONS,
    date: DATES,
    name: NAMES,
    code: CODE,
  },
};

/** German: the same with umlauts that make another word. */
export const german: Corpus = {
  language: 'de',
  code: new Set(CODE),
  pools: {
    word: [
      'Dienst',
      'Warteschlange',
      'Maße',
      'Masse',
      'schön',
      'schon',
      'drücken',
      'drucken',
      'Betreiber',
      'Sicherung',
      'fertig',
      'Neustart',
      'Verbindung',
    ],
    article: ['der', 'die', 'das', 'den'],
    number: ['3', '5', '12', '1.000', '1,000', '2,5', '2.5', '0,25', '-4', '75%'],
    unit: UNITS,
    turn: [
      'nicht',
      'nie',
      'muss',
      'darf',
      'soll',
      'kann',
      'vor',
      'nach',
      'bevor',
      'nachdem',
      'kein',
      'ohne',
      'nur',
      'bis',
      'immer',
    ],
    version: VERSIONS,
    date: DATES,
    name: NAMES,
    code: CODE,
  },
};

export type Sentence = readonly Slot[];

const SHAPES: readonly (readonly Slot['kind'][])[] = [
  ['word', 'word', 'turn', 'word', 'article', 'word', 'number', 'unit', 'word'],
  ['article', 'word', 'turn', 'word', 'name', 'word', 'version', 'word'],
  ['word', 'code', 'turn', 'article', 'word', 'word', 'date', 'word', 'word'],
  ['word', 'name', 'word', 'number', 'word', 'turn', 'word', 'code', 'word'],
  ['turn', 'word', 'article', 'word', 'version', 'word', 'turn', 'number', 'unit'],
];

/** Sentences of a corpus, and the one that is quoted. */
export type Page = { sentences: readonly Sentence[]; chosen: Sentence; corpus: Corpus };

const slot = (corpus: Corpus, kind: Slot['kind']): fc.Arbitrary<Slot> =>
  fc.constantFrom(...corpus.pools[kind]).map((text) => ({ text, kind }));

const sentence = (corpus: Corpus): fc.Arbitrary<Sentence> =>
  fc.constantFrom(...SHAPES).chain((shape) => fc.tuple(...shape.map((kind) => slot(corpus, kind))));

/** Pages of one to six invented sentences, one of them chosen to be quoted. */
export const pageOf = (corpus: Corpus): fc.Arbitrary<Page> =>
  fc
    .tuple(fc.array(sentence(corpus), { minLength: 1, maxLength: 6 }), fc.nat())
    .map(([sentences, at]) => ({ sentences, chosen: sentences[at % sentences.length] ?? [], corpus }));

/** A sentence as it stands on the page, without its full stop. */
export const written = (slots: Sentence): string => slots.map(({ text }) => text).join(' ');

/** The page's text: a sentence a line, with a full stop. */
export const pageText = ({ sentences }: Page): string =>
  sentences.map((slots) => `${written(slots)}.`).join('\n');

/** The page has the changed words too, perhaps over the end of a sentence or but for an article, so finding them is right. */
export function alsoThere({ sentences, corpus }: Page, exact: string): boolean {
  const bare = (text: string) =>
    text
      .split(' ')
      .filter((word) => !corpus.pools.article.includes(word))
      .join(' ');
  return bare(sentences.map(written).join(' ')).includes(bare(exact));
}

/** The chosen sentence with another text at one place, or without that place. */
export const withSlot = (slots: Sentence, at: number, text: string | null): string =>
  slots.flatMap((slot, index) => (index === at ? (text === null ? [] : [text]) : [slot.text])).join(' ');

const GUARDED: ReadonlySet<Slot['kind']> = new Set([
  'word',
  'number',
  'unit',
  'turn',
  'version',
  'date',
  'name',
  'code',
]);

// The pools stand in pairs that are easily taken for each other: half of the changes are from one to the other.
const otherThan = (pool: readonly string[], text: string, pick: number): string => {
  const sibling = pool[pool.indexOf(text) ^ 1];
  const others = pool.filter((candidate) => candidate !== text);
  return (pick % 2 === 0 ? sibling : undefined) ?? others[pick % others.length] ?? '';
};

/** A page with a place in its chosen sentence and another text of the same sort to put there. */
export const substitution = (corpus: Corpus) =>
  fc.tuple(pageOf(corpus), fc.nat(), fc.nat()).map(([page, where, pick]) => {
    const places = page.chosen.flatMap((slot, index) => (GUARDED.has(slot.kind) ? [index] : []));
    const at = places[where % places.length] ?? 0;
    const slot = page.chosen[at];
    const other = slot ? otherThan(page.corpus.pools[slot.kind], slot.text, pick) : '';
    return { page, at, slot, other };
  });

/** A quote of the chosen sentence with one guarded token replaced, which the page does not have. */
export const replacement = (corpus: Corpus) =>
  substitution(corpus)
    .map(({ page, at, other }) => ({ page, exact: withSlot(page.chosen, at, other) }))
    .filter(({ page, exact }) => !alsoThere(page, exact));
