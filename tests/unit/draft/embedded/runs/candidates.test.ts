import { describe, expect, test } from 'vitest';
import { candidatesOn } from '../../../../../lib/draft/embedded/runs/candidates.ts';
import type { Piece } from '../../build-capture.ts';
import { pageOf } from '../page-of.ts';

type Asked = { scenario: string; question: string; right: string; wrong: string[] };

/** What could be asked about the cases of a page. */
const askedOn = (pieces: readonly Piece[], language = 'en'): Asked[] =>
  candidatesOn(pageOf(pieces, language)).map(({ idea: { scenario, question, right, wrong } }) => ({
    scenario,
    question,
    right: right.text,
    wrong: wrong.map(({ text }) => text),
  }));

const keysOf = (asked: readonly Asked[], label: string): string[] => [
  ...new Set(asked.filter(({ scenario }) => scenario.includes(label)).map(({ right }) => right)),
];

const LIST = [
  'Lid torn, cartons whole: wrap again and sign clean.',
  'Cartons open or wet: count them at the desk.',
  'Seal of another colour: hold the pallet for the night desk.',
  'Tape cut on two sides: weigh each layer twice.',
];

describe('cases beside each other, each with its own act', () => {
  test('as items that name the case and say what to do', () => {
    const asked = askedOn([{ h: 'Damage at the dock' }, { ul: LIST }]);
    expect(keysOf(asked, 'The case: “Tape cut on two sides”')).toEqual(['Weigh each layer twice']);
    const first = asked.find(({ scenario }) => scenario.includes('Tape cut'));
    expect(first?.scenario).toBe('Queue workers. Damage at the dock. The case: “Tape cut on two sides”.');
    expect(first?.question).toBe('What do you do in this situation?');
  });

  test('as sentences of one paragraph', () => {
    const prose =
      'Lid torn: wrap again at the desk. If the seal is of another colour, hold the load until noon. Tape cut: weigh each layer twice. Cartons open: count in front of the driver.';
    const asked = askedOn([{ p: prose }]);
    expect(keysOf(asked, 'The case: If the seal is of another colour.')).toEqual([
      'Hold the load until noon',
    ]);
  });

  test('as paragraphs whose first words name the case', () => {
    const pieces = [
      'Lid torn. Wrap again at the desk.',
      'Corner dented. Weigh each layer twice.',
      'Cartons open. Count in front of the driver.',
    ];
    const asked = askedOn(pieces.map((p) => ({ p })));
    expect(keysOf(asked, '“Corner dented”')).toEqual(['Weigh each layer twice']);
  });

  test('as German items with the verb at the end', () => {
    const items = [
      'Folie gerissen: neu wickeln.',
      'Siegel in anderer Farbe: bis Mittag zurückstellen.',
      'Karton offen: am Tor zählen.',
    ];
    const asked = askedOn([{ ul: items }], 'de');
    expect(keysOf(asked, 'Der Fall: „Karton offen“')).toEqual(['Am Tor zählen']);
  });
});

describe('it can be asked in which case something is done', () => {
  test('with the cases of the others as the wrong answers', () => {
    const asked = askedOn([{ ul: LIST }]).filter(({ question }) => question === 'In which of these cases?');
    const one = asked.find(({ scenario }) => scenario.includes('“Weigh each layer twice”'));
    expect(one?.right).toBe('Tape cut on two sides');
    expect(one?.wrong.every((text) => LIST.some((item) => item.startsWith(text)))).toBe(true);
  });
});

describe('what cannot be asked', () => {
  test.each([
    ['a case that needs another', 'Otherwise', 'Otherwise: sweep the floor twice.'],
    ['an act that needs another', 'Crate dented', 'Crate dented: the same as above.'],
    ['a case that its act names', 'Label upside down', 'Label upside down: turn the label.'],
    ['a name that holds other cases', 'Metals', 'Metals: in glass: refuse the bottle.'],
  ])('%s', (_, label, item) => {
    expect(keysOf(askedOn([{ ul: [...LIST, item] }]), label)).toEqual([]);
  });

  test('two cases of which one may be the other', () => {
    const items = [
      'Load over 5 tons: park in lane two.',
      'Load over 9 tons: ring the yard master.',
      'Driver alone: open the side gate.',
      'Papers wet: copy them at the desk.',
    ];
    const asked = askedOn([{ ul: items }]).filter(({ scenario }) =>
      scenario.includes('The case: “Load over 5 tons”'),
    );
    expect(asked.flatMap(({ wrong }) => wrong)).not.toContain('Ring the yard master');
  });

  test('what the case itself goes on with', () => {
    const items = ['Lid torn: wrap again at the desk. Then weigh each layer twice.', ...LIST.slice(1)];
    const asked = askedOn([{ ul: items }]).filter(({ scenario }) =>
      scenario.includes('The case: “Lid torn”'),
    );
    expect(asked.flatMap(({ wrong }) => wrong)).not.toContain('Weigh each layer twice');
  });

  test('a table with two columns of acts', () => {
    const table = [
      ['Reading', 'At night', 'By day'],
      ['low', 'hold the line', 'ring the desk'],
      ['odd', 'weigh the load', 'count the crates'],
      ['none', 'swap the meter', 'sign the sheet'],
      ['high', 'close the valve', 'open the gate'],
    ];
    expect(askedOn([{ table }])).toEqual([]);
  });
});
