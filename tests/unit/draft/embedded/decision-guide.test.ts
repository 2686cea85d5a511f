import { describe, expect, test } from 'vitest';
import { embedded } from '../../../../lib/draft/embedded.ts';
import type { LessonContent } from '../../../../lib/model/lesson.ts';
import { buildCapture, countingIds, type Piece } from '../build-capture.ts';

async function contentOf(pieces: readonly Piece[], language = 'en'): Promise<LessonContent> {
  const capture = buildCapture('The printer at the gate', pieces, { language });
  const drafted = await embedded.draft({ capture, skills: [], newId: countingIds() });
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  return drafted.value.content;
}

const branchesIn = ({ body }: LessonContent): [string, string][] =>
  body.kind === 'decision-guide' ? body.branches.map((branch) => [branch.if, branch.then.text]) : [];

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
    const { body } = content;
    const kinds =
      body.kind === 'decision-guide' ? body.branches.map(({ then: act }) => act.support.kind) : [];
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
  test('is made of two rows', async () => {
    const content = await contentOf([{ table: [['You see', 'What to do'], ...ROWS.slice(0, 2)] }]);
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
