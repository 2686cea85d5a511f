import { describe, expect, test } from 'vitest';
import type { Idea } from '../../../../../lib/draft/embedded/checks/idea.ts';
import { ordersOn } from '../../../../../lib/draft/embedded/orders.ts';
import { read } from '../../../../../lib/draft/embedded/reading.ts';
import { buildCapture, type Piece } from '../../build-capture.ts';
import { pageOf } from '../page-of.ts';

const ideas = (pieces: readonly Piece[], language = 'en', title = 'Calibrating the meter'): readonly Idea[] =>
  read(buildCapture(title, pieces, { language })).ideas;

const brief = ({ scenario, question, right, wrong }: Idea) => ({
  scenario,
  question,
  right: right.text,
  wrong: wrong.map(({ text }) => text),
});

const told = (sentence: string, language = 'en') => {
  const [orders] = ordersOn(pageOf([{ p: sentence }], language));
  return (
    orders && {
      when: orders.when?.clause ?? null,
      does: orders.does,
      avoids: orders.avoids,
      turned: orders.turned,
    }
  );
};

describe('what a sentence orders and forbids', () => {
  test.each<[string, ReturnType<typeof told>]>([
    [
      'Never raise the heat above 12: the head is dead after a month.',
      { when: null, does: [], avoids: ['Raise the heat above 12'], turned: [] },
    ],
    [
      'Replace whole days and never add rows to a day, since a day can be run again.',
      { when: null, does: ['Replace whole days'], avoids: ['Add rows to a day'], turned: [] },
    ],
    [
      'Send people to the stairs, never to the lift.',
      { when: null, does: ['Send people to the stairs'], avoids: ['Send people to the lift'], turned: [] },
    ],
    [
      'If a spot colour carries an effect, do not convert the file but send the file back, because the order counts.',
      {
        when: 'a spot colour carries an effect',
        does: ['Send the file back'],
        avoids: ['Convert the file'],
        turned: [],
      },
    ],
    [
      'If the header falls under five million, draw on the credit line instead of emptying the header.',
      {
        when: 'the header falls under five million',
        does: ['Draw on the credit line'],
        avoids: ['Empty the header'],
        turned: [],
      },
    ],
    [
      'Save the logs before you rebuild the server, as it wipes the proof.',
      {
        when: null,
        does: ['Save the logs before you rebuild the server'],
        avoids: [],
        turned: ['Rebuild the server before you save the logs'],
      },
    ],
    [
      'Plan currency accounts before euro accounts, since the cut-off is earlier.',
      {
        when: null,
        does: ['Plan currency accounts before euro accounts'],
        avoids: [],
        turned: ['Plan euro accounts before currency accounts'],
      },
    ],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  test('in German', () => {
    expect(
      told('Schalten Sie den roten Schrank nicht ab, weil darin die Telefone hängen.', 'de')?.avoids,
    ).toEqual(['Schalten Sie den roten Schrank ab']);
    expect(told('Prüfen Sie die Dichtung, bevor Sie den Deckel schließen.', 'de')?.turned).toEqual([
      'Schließen Sie den Deckel, bevor Sie die Dichtung prüfen',
    ]);
  });

  test.each([
    ['words that only stand beside what is forbidden give it away', 'Never touch anything in the cabinet.'],
    ['what nobody does on purpose is no mistake to ask about', 'Do not forget the plug of the pump.'],
    [
      'a case that points out of its sentence is none',
      'When you find some, do not carry the box out of the room.',
    ],
  ])('%s', (_, sentence) => {
    expect(told(sentence)?.avoids ?? []).toEqual([]);
  });

  test('an item of a list of changes is no order', () => {
    const list: Piece[] = [{ ul: ['Do not close the menu twice when it is opened by key.'] }];
    expect(ordersOn(pageOf(list))).toHaveLength(1);
    expect(ordersOn(pageOf([{ h: 'Release notes' }, ...list]))).toEqual([]);
  });

  test('what is forbidden in a case within the sentence is not told without it', () => {
    expect(
      told('The writer keeps them, if the flag is set, do not convert the objects.')?.avoids ?? [],
    ).toEqual([]);
  });

  test('below the name of a setting nothing is forbidden, it is explained', () => {
    const says: Piece[] = [{ p: 'Do not choose a newer version of a package.' }];
    expect(ordersOn(pageOf([{ h: 'Packages' }, ...says]))).toHaveLength(1);
    expect(ordersOn(pageOf([{ h: 'prefer-dedupe' }, ...says]))).toEqual([]);
    expect(ordersOn(pageOf([{ h: 'resolve(name, options)' }, ...says]))).toEqual([]);
  });

  test('what is only forbidden up to a point is not told without the point', () => {
    expect(told('Never push the tag unless the build is done.')?.avoids ?? []).toEqual([]);
    expect(told('Never print secrets in logs, examples, or commits.')?.avoids).toEqual([
      'Print secrets in logs, examples, or commits',
    ]);
  });

  test('a remark is no act', () => {
    expect(told('Note that arrays may be keys.')?.does ?? []).toEqual([]);
  });

  test('what somebody says in a comment or asks is no order', () => {
    expect(ordersOn(pageOf([{ p: 'Do not wipe the electrode?' }]))).toEqual([]);
  });
});

describe('a mistake', () => {
  const PAGE: Piece[] = [
    { p: 'Do not wipe the electrode, as wiping charges the glass.' },
    { p: 'Rinse the electrode with water.' },
    { p: 'Read the slope on the display.' },
  ];

  test('stands beside two things the page orders, one of them on the same thing', () => {
    const [first] = ideas(PAGE);
    expect(first && brief(first)).toEqual({
      scenario: 'Topic: Calibrating the meter.',
      question: 'Which of these would be a mistake?',
      right: 'Wipe the electrode',
      wrong: ['Rinse the electrode with water', 'Read the slope on the display'],
    });
    expect(first?.right.rationale).toBe(
      'The page says: “Do not wipe the electrode, as wiping charges the glass.”',
    );
    expect(first?.trap).toBe(true);
  });

  test('is not asked for beside things that have nothing to do with it', () => {
    expect(
      ideas([
        PAGE[0] as Piece,
        { p: 'Write the date on the card.' },
        { p: 'Read the slope on the display.' },
      ]),
    ).toEqual([]);
  });

  test('is not asked for on a page without a name', () => {
    expect(ideas(PAGE, 'en', '')).toEqual([]);
  });

  test('in a case stands beside what the page orders in it', () => {
    const asked = ideas([
      { p: 'If dust lies in the corner, close the crate again; do not carry the crate into another room.' },
      { p: 'Wrap the crate in film.' },
    ]).map(brief);
    expect(asked).toContainEqual({
      scenario: 'Topic: Calibrating the meter. Dust lies in the corner.',
      question: 'Which of these would be a mistake in this situation?',
      right: 'Carry the crate into another room',
      wrong: ['Close the crate again', 'Wrap the crate in film'],
    });
  });

  test('in German', () => {
    const [first] = ideas(
      [
        { p: 'Schalten Sie den roten Schrank nicht ab, weil darin die Telefone hängen.' },
        { p: 'Öffnen Sie den Schrank mit dem Schlüssel.' },
        { p: 'Rufen Sie die Haustechnik an.' },
      ],
      'de',
    );
    expect(first?.question).toBe('Was davon wäre ein Fehler?');
    expect(first?.right.text).toBe('Schalten Sie den roten Schrank ab');
  });
});

describe('what is right', () => {
  test('stands beside two things the page forbids, where it says why', () => {
    const asked = ideas([
      {
        p: 'Call the supplier on the number in our records, never on the number in the letter, since letters are forged.',
      },
      { p: 'Never change a bank account by phone, because nobody sees who calls.' },
    ]).map(brief);
    expect(asked).toContainEqual({
      scenario: 'Topic: Calibrating the meter.',
      question: 'Which of these should you do?',
      right: 'Call the supplier on the number in our records',
      wrong: ['Call the supplier on the number in the letter', 'Change a bank account by phone'],
    });
  });

  test('is not asked for beside orders turned round alone', () => {
    const asked = ideas([
      { p: 'Check the seal before you close the lid, or water gets in.' },
      { p: 'Read the dial before you press the button, because the peak is short.' },
    ]);
    expect(asked.filter(({ question }) => question === 'Which of these should you do?')).toEqual([]);
  });
});

describe('a list of named cases', () => {
  const LIST = [
    'Two long beeps: take the drum out.',
    'One short beep: close the front door.',
    'A red lamp: call the workshop.',
  ];

  test('asks what to do in one of them', () => {
    const [first] = ideas([{ h: 'What the signals mean' }, { ul: LIST }]);
    expect(first && brief(first)).toMatchObject({
      scenario: 'Topic: Calibrating the meter. The case: “Two long beeps”.',
      question: 'What do you do in this situation?',
      right: 'Take the drum out',
    });
  });

  test('is none where nothing says that they are cases', () => {
    expect(ideas([{ h: 'Our services' }, { ul: LIST }])).toEqual([]);
  });

  test('is none where its items explain names', () => {
    const asked = ideas([
      { h: 'What the signals mean' },
      { ul: [...LIST.slice(0, 1), 'Drum: the part that turns.', 'Lamp: the light in front.'] },
    ]);
    expect(asked.filter(({ scenario }) => scenario.includes('The case'))).toEqual([]);
  });
});
