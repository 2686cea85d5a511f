import { describe, expect, test } from 'vitest';
import type { LessonContent } from '../../../../lib/model/lesson.ts';
import type { Piece } from '../build-capture.ts';
import { bodyAs, lessonOf } from './kinds.ts';

const contentOf = (pieces: readonly Piece[], language = 'en'): Promise<LessonContent> =>
  lessonOf('The printer at the gate', pieces, language);

const branchesIn = (content: LessonContent): [string, string][] =>
  (bodyAs(content, 'decision-guide')?.branches ?? []).map((branch) => [branch.if, branch.then.text]);

const ROWS = [
  ['The lamp is red', 'Open the cover and take out the torn label'],
  ['The lamp is yellow', 'Put in a new roll'],
  ['The lamp is dark', 'Call the electrician of the site'],
];

describe('a table of cases and acts becomes a decision guide', () => {
  test('with one branch for each row, in the order of the table', async () => {
    const content = await contentOf([{ table: [['You see', 'What to do'], ...ROWS] }]);
    expect(branchesIn(content)).toEqual(ROWS);
  });

  test('whose acts are quotes and whose other columns are left out', async () => {
    const rows = ROWS.map(([seen = '', act = '']) => [seen, 'since the roll was changed', act]);
    const content = await contentOf([{ table: [['You see', 'How long', 'What to do'], ...rows] }]);
    expect(branchesIn(content)).toEqual(ROWS);
    const branches = bodyAs(content, 'decision-guide')?.branches ?? [];
    const kinds = branches.map((branch) => branch.then.support.kind);
    expect(kinds).toEqual(['quote', 'quote', 'quote']);
  });

  test('in German too', async () => {
    const rows = [
      ['Die Lampe ist rot', 'Öffnen Sie die Klappe'],
      ['Die Lampe ist gelb', 'Legen Sie eine neue Rolle ein'],
      ['Die Lampe ist aus', 'Rufen Sie den Elektriker'],
    ];
    const content = await contentOf([{ table: [['Anzeige', 'Was tun'], ...rows] }], 'de');
    expect(branchesIn(content)).toEqual(rows);
  });
});

describe('no decision guide', () => {
  test('is made of two rows that say what to do', async () => {
    const [first = [], second = []] = ROWS;
    const nothing = ['The lamp blinks', 'Nobody knows what that means'];
    const content = await contentOf([{ table: [['You see', 'What to do'], first, second, nothing] }]);
    expect(content.body.kind).toBe('concept');
  });

  test('is made of a table that only says what things are', async () => {
    const content = await contentOf([
      {
        table: [
          ['Lamp', 'Meaning'],
          ['red', 'The label is torn inside the printer'],
          ['yellow', 'The roll has less than ten labels'],
          ['dark', 'The socket at the gate has no current'],
        ],
      },
    ]);
    expect(content.body.kind).toBe('concept');
  });
});

describe('a list of cases becomes a decision guide', () => {
  test('also where a case or its act speaks of something named before', async () => {
    const items = [
      'If one half is warm and the other half is cold, turn the other valve.',
      'If it happens at night only, look at the clock of the pump.',
      'If both halves are cold, call the plumber.',
      'When you hear water, close this valve and the one above it.',
    ];
    const content = await contentOf([
      { p: 'The radiator at the gate has two halves and two valves.' },
      { ul: items },
      { p: 'The plumber comes on the same day.' },
    ]);
    expect(branchesIn(content)).toEqual([
      ['one half is warm and the other half is cold', 'turn the other valve'],
      ['it happens at night only', 'look at the clock of the pump'],
      ['both halves are cold', 'call the plumber'],
      ['you hear water', 'close this valve and the one above it'],
    ]);
  });
});

test('rows whose act speaks of their own case are branches too', async () => {
  const rows = [
    ['The lamp is red', 'Take out the torn label and put in a new one'],
    ['The lamp is yellow', 'Fetch the other roll'],
    ['The lamp is dark', 'Call the electrician of the site'],
  ];
  const content = await contentOf([{ table: [['You see', 'What to do'], ...rows] }]);
  expect(branchesIn(content)).toEqual(rows);
});
