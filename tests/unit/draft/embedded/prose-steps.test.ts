import { describe, expect, test } from 'vitest';
import { embedded } from '../../../../lib/draft/embedded.ts';
import { runDraft } from '../../../../lib/draft/run.ts';
import type { LessonContent } from '../../../../lib/model/lesson.ts';
import { buildCapture, countingIds, type Piece } from '../build-capture.ts';
import { bodyAs, lessonOf } from './kinds.ts';

const stepsOf = (content: LessonContent): string[] | undefined =>
  bodyAs(content, 'how-to')?.steps.map(({ claim }) => claim.text);

describe('steps told in prose make a how-to', () => {
  test('in one paragraph, each with its place in the order', async () => {
    const content = await lessonOf('Clean the coffee machine', [
      {
        p: 'The machine in the hall is cleaned each Friday, and the coffee tastes of soap if nobody rinses it.',
      },
      {
        p: 'First empty the tray under the spout. Then fill the tank with clear water up to the line. After that, press the middle button until the light blinks. Once the light is green, pour the water away. Finally, put the tray back.',
      },
    ]);
    expect(stepsOf(content)).toEqual([
      'First empty the tray under the spout.',
      'Then fill the tank with clear water up to the line.',
      'After that, press the middle button until the light blinks.',
      'Once the light is green, pour the water away.',
      'Finally, put the tray back.',
    ]);
  });

  test('one step a paragraph, with what is to know between them', async () => {
    const content = await lessonOf('Send a sample to the laboratory', [
      { p: 'Write the number of the batch on the bottle. A pencil holds better than a pen in the cold.' },
      { p: 'Put the bottle in the blue box. It must stand upright.' },
      { p: 'Before you close the box, lay two cold packs on top.' },
      { p: 'Call the driver and tell him the gate.' },
    ]);
    expect(stepsOf(content)).toEqual([
      'Write the number of the batch on the bottle.',
      'Put the bottle in the blue box.',
      'Before you close the box, lay two cold packs on top.',
      'Call the driver and tell him the gate.',
    ]);
  });

  test('told to “you”, where words of order stand before them', async () => {
    const content = await lessonOf('Book a room', [
      {
        p: 'First, you open the plan of the floor. Then you choose a room without a red mark. Next you enter the number of people. In the end you press “book”.',
      },
      { p: 'The plan of the floor shows the rooms of one house at a time.' },
    ]);
    expect(stepsOf(content)?.slice(0, 3)).toEqual([
      'First, you open the plan of the floor.',
      'Then you choose a room without a red mark.',
      'Next you enter the number of people.',
    ]);
  });

  test('in German', async () => {
    const content = await lessonOf(
      'Die Presse anhalten',
      [
        {
          p: 'Zuerst drücken Sie den roten Knopf. Danach warten Sie, bis die Anzeige auf null steht. Wenn die Anzeige auf null steht, öffnen Sie das Gitter. Zum Schluss hängen Sie das Schild an den Schalter.',
        },
        { p: 'Das Gitter lässt sich unter Druck nicht öffnen.' },
      ],
      'de',
    );
    expect(stepsOf(content)).toEqual([
      'Zuerst drücken Sie den roten Knopf.',
      'Danach warten Sie, bis die Anzeige auf null steht.',
      'Wenn die Anzeige auf null steht, öffnen Sie das Gitter.',
      'Zum Schluss hängen Sie das Schild an den Schalter.',
    ]);
  });
});

test('the section that tells steps is worth more than one that explains', async () => {
  const content = await lessonOf('Notes from the workshop', [
    { h: 'What the press is for' },
    { p: 'The press in hall 2 bends sheets of up to four millimetres for the frames of the doors.' },
    { p: 'The early shift works the press.' },
    { p: 'The press was built in 1998, and its control was replaced in 2019 after a fire in the cabinet.' },
    { h: 'Where the press stands' },
    { p: 'The press stands behind the saw, since both need the crane on the north side of the hall.' },
    { h: 'When a sheet gets stuck' },
    {
      p: 'First push the red button at the left end of the frame. Then wait until the gauge of the press stands at zero. After that, lift the bar of the press by hand. Finally, pull the sheet out to the back of the hall.',
    },
  ]);
  expect(content.title).toBe('When a sheet gets stuck');
  expect(stepsOf(content)).toHaveLength(4);
});

describe('no how-to', () => {
  test('is made of what a thing does in turn', async () => {
    const content = await lessonOf('How the pump starts', [
      {
        p: 'First the pump fills its chamber. Then the valve at the top opens. After that, the water runs into the tank. Finally, the pump goes to sleep until the level falls.',
      },
      { p: 'A pump is a machine that moves water from a low place to a high one.' },
    ]);
    expect(content.body.kind).toBe('concept');
  });

  test('is made of an order among explanations', async () => {
    const content = await lessonOf('The colours of the pipes', [
      { p: 'Blue pipes carry cold water. Red pipes carry hot water, and the pressure in them is higher.' },
      { p: 'Green pipes carry rain from the roof. The rain is used in the garden and in the toilets.' },
      { p: 'Call the porter before you drill. The porter has a plan of all the pipes in the walls.' },
    ]);
    expect(content.body.kind).toBe('concept');
  });
});

describe('a page of a hundred orders, cases or rows still ends in a lesson', () => {
  const many = Array.from({ length: 100 }, (_, index) => index + 1);
  const PAGES: Record<string, Piece[]> = {
    'orders in prose': [
      { p: many.map((n) => `Turn valve ${n} slowly and wait for its second click.`).join(' ') },
    ],
    'orders in a list': [{ ol: many.map((n) => `Turn valve ${n} slowly and wait for its second click.`) }],
    'cases in a list': [
      { ul: many.map((n) => `If valve ${n} stays open, close gate ${n} and call desk ${n}.`) },
    ],
    'cases in prose': [
      { p: many.map((n) => `If valve ${n} stays open, close gate ${n} by hand.`).join(' ') },
    ],
    'rows of a table': [
      {
        table: [
          ['Symptom', 'What to do'],
          ...many.map((n) => [`Valve ${n} stays open`, `Close gate ${n} by hand`]),
        ],
      },
    ],
    'what was tried': [
      { h: 'What we tried' },
      { ul: many.map((n) => `We restarted pump ${n} and the alarm came back.`) },
      { h: 'Root cause' },
      { p: 'The cause was a worn seal in the main pump.' },
    ],
  };
  test.each(Object.entries(PAGES))('%s', async (_, pieces) => {
    const capture = buildCapture('Valves', pieces, { language: 'en' });
    const drafted = await runDraft(embedded, { capture, skills: [], newId: countingIds() });
    expect(drafted).toMatchObject({ ok: true });
  });
});
