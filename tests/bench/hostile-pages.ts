/** A page made to cost much, with what it is called, quotes that find as many places there as can be, and its language. */
export type HostilePage = readonly [what: string, text: string, quotes: readonly string[], language?: string];

const WORDS = 20_000;
/** The most characters a quote of a lesson may have (`lib/model/claim.ts`). */
export const MOST = 2_000;
const PART = 'stop the worker pump';
const eightOf = (part: (index: number) => string): string =>
  Array.from({ length: 8 }, (_, index) => part(index)).join(' … ');
const eight = eightOf(() => PART);

/** `count` texts, each with its number in letters, so that none is like another. */
const varied = (count: number, make: (letters: string, index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(lettersOf(index), index)).join('');

const lettersOf = (index: number): string =>
  Array.from(String(index), (digit) => String.fromCharCode(97 + Number(digit))).join('');

const WORDS_BETWEEN =
  'the lead reads the plan of the depot and goes home. The guard waits there, e.g. at noon. ';
const sides = Array.from({ length: 8 }, (_, index) => `side ${lettersOf(index + 100)} of the pump`);
// As many as such a quote has room for.
const many = Array.from({ length: 260 }, (_, index) => `word${lettersOf(index)}`);
const NEAR = 'no restart the pump of the third depot at noon when the lead has read the plan of the day';

/** By a text that repeats itself, or by one that never does but nearly holds what is asked. */
export const HOSTILE: readonly HostilePage[] = [
  [
    'one word repeated',
    'worker '.repeat(WORDS),
    [
      'worker worker worker',
      'Worker '.repeat(MOST / 7),
      `${'worker '.repeat(MOST / 15)}worker. ${'worker '.repeat(MOST / 15)}`,
      `${'worker '.repeat(40)}gateway`,
    ],
  ],
  ['one word denied', 'never worker '.repeat(WORDS / 2), ['worker', 'Worker', 'worker never']],
  [
    '8 parts repeated',
    `${PART} `.repeat(WORDS / 4),
    [eight, eight.toUpperCase(), `${eight} … gateways are idle`],
  ],
  ['8 parts, a denial between', `${PART} never `.repeat(WORDS / 5), [eight]],
  ['8 parts, sentences between', `${PART}. never go. `.repeat(WORDS / 6), [eight]],
  [
    '8 parts, all gaps different',
    varied(
      WORDS / 110,
      (name) => `${PART} of ${name} is never told. ${WORDS_BETWEEN.repeat(5)}As ${name} said, it may. `,
    ),
    [eight, `${PART} … ${PART}`],
  ],
  ['8 parts, abbreviations between', `${PART} ${'e.g. i.e. '.repeat(50)}`.repeat(WORDS / 104), [eight]],
  [
    '8 different parts, none rare',
    varied(WORDS / 50, (name) => `${sides.toReversed().join(' ')} and never ${name} or no. `),
    [eightOf((index) => sides[index] ?? ''), eightOf((index) => sides[(index * 3) % 8] ?? '')],
  ],
  [
    '260 words in another order',
    `${many.toReversed().join(' ')} ${many.filter((_, index) => index % 2 === 0).join(' ')} `.repeat(
      Math.ceil(WORDS / 390),
    ),
    [many.join(' '), many.toReversed().join(' ').replace('worda', 'gateway')],
  ],
  [
    'marks that turn, each time',
    `${NEAR.replace('no', 'No,')}. `.repeat(WORDS / 19),
    [NEAR, `${NEAR}. ${NEAR}.`, NEAR.replace('depot', 'depot.')],
  ],
  [
    'words without spaces',
    '不停止工人的泵。'.repeat(WORDS / 4),
    ['停止工人的泵', '停止工人的泵。'.repeat(60), '停止工人的泵的…停止工人的泵'],
  ],
  [
    'one long word',
    'a'.repeat(7 * WORDS),
    [`${'a'.repeat(200)}b`, `${'a'.repeat(100)}b${'a'.repeat(100)}`, 'A'.repeat(MOST), 'a'.repeat(MOST)],
  ],
];
