import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueQuestions } from '../../../../../lib/draft/embedded/values/value-questions.ts';
import { blockText } from '../../../../../lib/text/block-text.ts';
import type { Piece } from '../../build-capture.ts';
import { pageOf } from '../page-of.ts';

type Asked = { scenario: string; question: string; right: string; wrong: string[] };

const askedOn = (pieces: readonly Piece[], language = 'en'): Asked[] =>
  valueQuestions(pageOf(pieces, language)).map(({ scenario, question, right, wrong }) => ({
    scenario,
    question,
    right: right.text,
    wrong: wrong.map(({ text }) => text),
  }));

const LIST = [
  'Lid torn: wrap again and wait 20 minutes.',
  'Cartons open: count them within two days.',
  'Seal cut: hold the pallet for 40 minutes.',
  'Tape loose: watch the load for 30 minutes.',
];

describe('a value is asked for beside other values of the page', () => {
  test('of the cases beside it, nearest in size', () => {
    expect(askedOn([{ h: 'Damage at the dock' }, { ul: LIST }])[0]).toEqual({
      scenario: 'Queue workers. Damage at the dock. The case: “Lid torn”.',
      question: 'What do you do in this situation?',
      right: 'Wrap again and wait 20 minutes',
      wrong: ['Wrap again and wait 30 minutes', 'Wrap again and wait 40 minutes'],
    });
  });

  test('and a reason names the row of a value from a table', () => {
    const rows = [
      ['Refused call', 'First wait'],
      ['Search of a region', '10 seconds'],
      ['Report of a month', '60 seconds'],
      ['Labels of a depot', '5 seconds'],
    ];
    const pieces = [
      { h: 'When a call is refused' },
      {
        ul: ['No time named: wait 2 seconds and double the wait.', 'Time named: wait for it and send again.'],
      },
      { table: rows },
    ];
    const wrong = valueQuestions(pageOf(pieces, 'en')).find(({ right }) =>
      /2 seconds/.test(right.text),
    )?.wrong;
    expect(wrong?.map(({ rationale }) => rationale)).toEqual([
      'On the page “5 seconds” belongs elsewhere: “Labels of a depot”',
      'On the page “10 seconds” belongs elsewhere: “Search of a region”',
    ]);
  });

  test('where the page has too few, with a number it has for something else', () => {
    const pieces = [
      { ul: ['Lid torn: wrap again and wait 20 minutes.'] },
      { p: 'The dock has 30 gates and 12 lanes.' },
    ];
    expect(askedOn(pieces)[0]?.wrong).toEqual([
      'Wrap again and wait 30 minutes',
      'Wrap again and wait 12 minutes',
    ]);
  });

  test('a letter beside other letters of its kind', () => {
    const pieces = [
      {
        ul: [
          'Lid torn: stack the crate in lane D.',
          'Crate wet: stack the crate in lane B.',
          'Seal cut: stack the crate in lane F.',
        ],
      },
    ];
    expect(askedOn(pieces)[0]?.wrong).toEqual(['Stack the crate in lane B', 'Stack the crate in lane F']);
  });

  test('in German, with the same unit', () => {
    const items = [
      'Folie gerissen: 20 Minuten warten.',
      'Siegel fehlt: 30 Minuten warten und melden.',
      'Karton offen: 40 Minuten zurückstellen.',
    ];
    const [first] = askedOn([{ ul: items }], 'de');
    expect(first?.wrong).toEqual(['30 Minuten warten', '40 Minuten warten']);
  });
});

/** What is asked about an item of a list that has values of every kind. */
const askedOf = (item: string): Asked[] => {
  const others = [
    ...LIST,
    'Crate wet: stack the crate in lane B.',
    'Rope gone: stack the crate in lane F.',
    'Strap gone: wrap until 09:30.',
    'Net gone: wrap until 10:30.',
  ];
  const [label = ''] = item.split(':');
  return askedOn([{ h: 'Damage at the dock' }, { ul: [item, ...others] }]).filter(({ scenario }) =>
    scenario.includes(`“${label}”`),
  );
};

describe('what is not asked for', () => {
  test.each([
    'Rim bent: wait 25 minutes.',
    'Rim bent: stack the crate in lane C.',
    'Rim bent: wrap at the desk until 08:20.',
  ])('while this is: %s', (item) => {
    expect(askedOf(item)).toHaveLength(1);
  });

  test.each([
    ['a value the case names', 'Out for 25 minutes: wait 25 minutes more.'],
    ['one end of a range', 'Rim bent: wait 20 to 25 minutes.'],
    ['what was', 'Rim bent: the desk was shut for 25 minutes.'],
    ['how long a thing lasts', 'Rim bent: the repair takes 25 minutes.'],
    ['a case that is a number of something it does not name', 'More than 15: wait 25 minutes.'],
    ['a letter that stands for the case', 'Rim bent: stack the crate in lane R.'],
    ['a time at which something was', 'Rim bent: wrap at the desk 08:20 and note the seal.'],
    ['one detail of many', 'Rim bent: take 4 straps, 3 nets, 2 lids and wait 25 minutes.'],
    ['what was cut in the middle', 'Rim bent: wait 25 minutes as otherwise the glue drips.'],
  ])('%s', (_, item) => {
    expect(askedOf(item)).toEqual([]);
  });

  test.each(['Contacts', 'Timeline', 'History', 'What happened'])('what stands under “%s”', (h) => {
    expect(askedOn([{ h }, { ul: LIST }])).toEqual([]);
  });

  test('a value that would be beyond belief or nearly the same', () => {
    const pieces = [
      { ul: ['Lid torn: wrap again and wait 20 minutes.'] },
      { p: 'The dock has 19 gates, 22 lanes and 900 pallets.' },
    ];
    expect(askedOn(pieces)).toEqual([]);
  });
});

const act = fc.constantFrom(
  'wait 20 minutes, then try once',
  'hold the load for two days',
  'call the desk before 16:30',
  'stack the crate in lane C',
  'refund 15 euros',
  'tag the crate red',
  'weigh 2.5 kg of it',
);
const told = fc.tuple(fc.constantFrom('Lid torn', 'Crate wet', 'If the seal is cut', 'No papers'), act);
const pages = fc.array(told, { minLength: 2, maxLength: 9 });

test('the right answer and every number of the wrong ones stand on the page', () => {
  fc.assert(
    fc.property(pages, (cases) => {
      const read = pageOf([{ h: 'Goods' }, { ul: cases.map(([label, does]) => `${label}: ${does}.`) }]);
      const words = read.blocks.map(blockText).join('\n').toLowerCase();
      for (const { right, wrong } of valueQuestions(read)) {
        expect(words).toContain(right.text.toLowerCase());
        for (const { text } of wrong) {
          expect(text).not.toBe(right.text);
          for (const word of text.toLowerCase().match(/[\p{L}\p{N}.:]+/gu) ?? [])
            expect(words).toContain(word);
        }
      }
    }),
  );
});
