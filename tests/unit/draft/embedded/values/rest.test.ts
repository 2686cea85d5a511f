import { describe, expect, test } from 'vitest';
import { valueQuestions } from '../../../../../lib/draft/embedded/values/value-questions.ts';
import type { Piece } from '../../build-capture.ts';
import { pageOf } from '../page-of.ts';

type Told = { language: 'en' | 'de'; others: readonly string[] };

const EN: Told = {
  language: 'en',
  others: [
    'Lid torn: wrap again and wait 20 minutes.',
    'Seal cut: hold the pallet for 40 minutes.',
    'Tape loose: watch the load for 30 minutes.',
    'Crate wet: stack the crate in lane 2.',
    'Rope gone: stack the crate in lane 4.',
    'Net gone: give it a green tag.',
    'Strap gone: give it a blue tag.',
  ],
};
const DE: Told = {
  language: 'de',
  others: [
    'Folie gerissen: 20 Minuten warten.',
    'Siegel fehlt: 30 Minuten warten und melden.',
    'Karton offen: 40 Minuten zurückstellen.',
    'Kiste nass: in Regal 2 stellen.',
    'Seil fehlt: in Regal 4 stellen.',
  ],
};

/** The wrong answers of what is asked about one item of a list. */
function askedOf(item: string, { language, others }: Told, more: readonly Piece[] = []): string[][] {
  const [label = ''] = item.split(': ');
  const page = pageOf([{ h: 'Damage at the dock' }, { ul: [item, ...others] }, ...more], language);
  return valueQuestions(page)
    .filter((idea) => idea.case?.includes(label))
    .map(({ wrong }) => wrong.map(({ text }) => text));
}

test.each([
  ['Rim bent: wait 25 minutes.', EN],
  ['Rim bent: goes to the weaver, back in 25 minutes.', EN],
  ['Rim bent: stack the crate in lane 3.', EN],
  ['RIM: wait 25 minutes.', EN],
  ['Rim bent by more than a thumb: wait 25 minutes.', EN],
  ['Deckel verbogen: 25 Minuten warten.', DE],
  ['Deckel verbogen: in Regal 3 stellen.', DE],
] as const)('asked: %s', (item, told) => {
  expect(askedOf(item, told)).toHaveLength(1);
});

describe('not asked, since the rest tells or decides', () => {
  test.each([
    ['another class stands first', 'Rim bent: form 7, done in 25 minutes.', EN],
    ['a letter stands first', 'Rim bent: K, the weaver is back in 25 minutes.', EN],
    ['a person stands first', 'Rim bent: Ottilie, within 25 minutes.', EN],
    ['an order of its own stands first', 'Rim bent: stop the belt, go on in 25 minutes.', EN],
    ['much stands first', 'Rim bent: goes out, lamps on, back in 25 minutes.', EN],
    ['much follows', 'Rim bent: 25 minutes in the press, gloves, lamp, mask, a card for the day.', EN],
    [
      'the number is told again',
      'Rim bent: wait 3 minutes, then sew on the third.',
      { ...EN, others: ['Lid torn: wait 4 minutes.', 'Seal cut: wait 2 minutes.'] },
    ],
    ['another class stands first', 'Deckel verbogen: Formular 7, fertig in 25 Minuten.', DE],
    [
      'the number is told again',
      'Deckel verbogen: 3 Minuten warten, beim dritten Mal melden.',
      { ...DE, others: ['Folie gerissen: 4 Minuten warten.', 'Siegel fehlt: 2 Minuten warten.'] },
    ],
  ] as const)('%s: %s', (_, item, told) => {
    expect(askedOf(item, told)).toEqual([]);
  });

  test('a tail that the page has with this class alone', () => {
    const item = 'Rim bent: lane 3, the smith is called.';
    expect(askedOf(item, EN)).toHaveLength(1);
    expect(askedOf(item, EN, [{ p: 'For lane 3 the smith is called.' }])).toEqual([]);
    expect(askedOf(item, EN, [{ p: 'The smith is called by the desk.' }])).toHaveLength(1);
  });

  test('marks of stress were left in', () => {
    expect(askedOf('Rim bent: wait _at least_ 25 minutes.', EN)).toEqual([]);
  });
});

describe('not asked, since nobody laid it down', () => {
  test.each([
    ['Rim bent: 25 minutes on average at the press.', EN],
    ['Rim bent: wait about 25 minutes.', EN],
    ['Rim bent: the press has been cold for 25 minutes.', EN],
    ['Deckel verbogen: im Schnitt 25 Minuten warten.', DE],
    ['Deckel verbogen: etwa 25 Minuten warten.', DE],
  ] as const)('%s', (item, told) => {
    expect(askedOf(item, told)).toEqual([]);
  });
});

describe('not asked, since the case is none', () => {
  test.each([
    ['Rim bent, later than that: wait 25 minutes.', EN],
    ["A dent that's bigger, or a crack: wait 25 minutes.", EN],
    ['Yellow: wait 25 minutes.', EN],
    ['Stage 1: wait 25 minutes.', EN],
    ['Long: wait 25 minutes.', EN],
    ['The note says: wait 25 minutes.', EN],
    ['Beule größer: 25 Minuten warten.', DE],
    ['Gelb: 25 Minuten warten.', DE],
    ['Stufe 1: 25 Minuten warten.', DE],
    ['Zettel heißt: 25 Minuten warten.', DE],
  ] as const)('%s', (item, told) => {
    expect(askedOf(item, told)).toEqual([]);
  });
});

describe('all three are written alike', () => {
  test('in digits or in words', () => {
    const others = [
      'Lid torn: wait 20 minutes.',
      'Seal cut: wait forty minutes.',
      'Tape loose: wait fifty minutes.',
    ];
    expect(askedOf('Rim bent: wait thirty minutes.', { language: 'en', others })).toEqual([
      ['Wait forty minutes', 'Wait fifty minutes'],
    ]);
  });

  test('with the same unit', () => {
    const others = [
      'Lid torn: wait four days.',
      'Seal cut: wait five working days.',
      'Tape loose: wait seven days.',
    ];
    expect(askedOf('Rim bent: wait three working days.', { language: 'en', others })).toEqual([
      ['Wait five working days', 'Wait four working days'],
    ]);
  });
});

test.each([
  ['Rim bent: stack the crate in lane 3.', 'en', 'Stack the crate in lane'],
  ['Rim bent: in Regal 3 stellen.', 'de', 'In Regal'],
] as const)('of ordered classes the neighbours on both sides: %s', (item, language, act) => {
  const thing = language === 'en' ? 'stack the crate in lane N' : 'in Regal N stellen';
  const others = ['Lid torn', 'Seal cut', 'Tape loose', 'Crate wet'].map(
    (label, at) => `${label}: ${thing.replace('N', `${[1, 2, 5, 4][at]}`)}.`,
  );
  const [wrong = []] = askedOf(item, { language, others });
  expect(wrong.map((text) => text.replace(' stellen', ''))).toEqual([`${act} 2`, `${act} 4`]);
});
