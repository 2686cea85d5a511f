import { describe, expect, test } from 'vitest';
import type { LessonContent } from '../../../../lib/model/lesson.ts';
import { bodyAs, lessonOf } from './kinds.ts';

const toldBy = (content: LessonContent) => {
  const body = bodyAs(content, 'incident');
  return (
    body && {
      symptom: body.symptom?.text,
      tried: body.tried.map(({ text }) => text),
      cause: body.cause?.text,
      fix: body.fix?.text,
      prevention: body.prevention?.text,
    }
  );
};

describe('what went wrong becomes an incident', () => {
  test('told in prose, without headings', async () => {
    const content = await lessonOf('The oven of hall 3 stayed cold', [
      { p: 'On Tuesday the oven of hall 3 stayed cold for four hours, and 60 cakes were thrown away.' },
      { p: 'We first suspected the gas. A new bottle made no difference.' },
      { p: 'The cause was a sensor behind the door, which had come loose and reported a fire.' },
      { p: 'The sensor was replaced at noon, and the oven went on at once.' },
      { p: 'From now on the bakers look at all sensors on the first day of a month.' },
    ]);
    expect(toldBy(content)).toEqual({
      symptom: 'On Tuesday the oven of hall 3 stayed cold for four hours, and 60 cakes were thrown away.',
      tried: ['We first suspected the gas.', 'A new bottle made no difference.'],
      cause: 'The cause was a sensor behind the door, which had come loose and reported a fire.',
      fix: 'The sensor was replaced at noon, and the oven went on at once.',
      prevention: 'From now on the bakers look at all sensors on the first day of a month.',
    });
  });

  test('told under headings, with a list of what was done', async () => {
    const content = await lessonOf('Review: two trucks at one gate', [
      { h: 'What happened' },
      { p: 'Two trucks were sent to gate 4 at the same time and blocked the yard until noon.' },
      { h: 'Root cause' },
      { p: 'The plan of the day was printed before the second order had arrived.' },
      { p: 'Nobody compared the printed plan with the screen in the office.' },
      { h: 'What we did' },
      {
        ol: [
          'Call the driver of the second truck.',
          'Move the first truck to gate 6.',
          'Print the plan of the day again.',
        ],
      },
      { h: 'What we change' },
      { p: 'The plan is only read on the screen, and the printer of the gate is gone.' },
    ]);
    expect(content.title).toBe('Review: two trucks at one gate');
    expect(toldBy(content)).toEqual({
      symptom: 'Two trucks were sent to gate 4 at the same time and blocked the yard until noon.',
      tried: [],
      cause: 'The plan of the day was printed before the second order had arrived.',
      fix: 'Call the driver of the second truck.',
      prevention: 'The plan is only read on the screen, and the printer of the gate is gone.',
    });
    expect(content.insight?.text).toBe('Nobody compared the printed plan with the screen in the office.');
  });

  test('in German', async () => {
    const content = await lessonOf(
      'Ausfall der Waage',
      [
        { p: 'Am Montag zeigte die Waage in Halle 2 zwei Stunden lang falsche Werte an.' },
        { p: 'Ein Neustart half nicht.' },
        { p: 'Ursache war ein Kabel, das beim Putzen aus der Buchse gezogen worden war.' },
        { p: 'Das Kabel wurde ersetzt und mit einer Schelle gesichert.' },
        { p: 'Künftig steht das Kabel auf der Liste der Putzkolonne.' },
      ],
      'de',
    );
    expect(toldBy(content)).toEqual({
      symptom: 'Am Montag zeigte die Waage in Halle 2 zwei Stunden lang falsche Werte an.',
      tried: ['Ein Neustart half nicht.'],
      cause: 'Ursache war ein Kabel, das beim Putzen aus der Buchse gezogen worden war.',
      fix: 'Das Kabel wurde ersetzt und mit einer Schelle gesichert.',
      prevention: 'Künftig steht das Kabel auf der Liste der Putzkolonne.',
    });
  });

  test('and no order of what was done is asked about', async () => {
    const content = await lessonOf('Incident: the wrong pallets', [
      { p: 'On Friday 30 pallets went to the wrong depot and came back on Monday.' },
      { h: 'Cause' },
      { p: 'The label printer kept the address of the last order in its memory.' },
      { h: 'Fix' },
      {
        ol: [
          'Stop the belt at the north gate.',
          'Count the pallets without a label.',
          'Delete the memory of the printer.',
          'Write a new label for each pallet.',
          'Start the belt with half its speed.',
        ],
      },
    ]);
    expect(content.body.kind).toBe('incident');
    expect(content.checks).toEqual([]);
  });
});

describe('no incident', () => {
  test('is a list of what may be the cause of what', async () => {
    const pieces = ['The lamp', 'The belt', 'The sound'].flatMap((thing) => [
      { h: `${thing} is off`, level: 2 },
      { h: 'Cause', level: 3 },
      { p: `${thing} has lost its fuse or its cable.` },
      { h: 'Fix', level: 3 },
      { p: `Change the fuse of ${thing.toLowerCase()} and look at the cable.` },
    ]);
    const content = await lessonOf('Troubleshooting', pieces);
    expect(content.body.kind).not.toBe('incident');
  });

  test('is a procedure that mentions a cause', async () => {
    const content = await lessonOf('Change the filter', [
      { p: 'Most complaints about the air were caused by old filters.' },
      {
        ol: [
          'Switch the fan off and wait for one minute.',
          'Open the cover with the blue key.',
          'Pull the old filter out and put the new one in.',
          'Close the cover and start the fan.',
        ],
      },
    ]);
    expect(content.body.kind).toBe('how-to');
  });

  test('is a decision with its reasons', async () => {
    const content = await lessonOf('One calendar for all halls', [
      { h: 'Problem' },
      { p: 'Each hall keeps a calendar of its own, and the same fork lift is booked twice.' },
      { h: 'Reason' },
      { p: 'A shared calendar shows the whole site at a glance and needs no second call.' },
      { h: 'Why this is needed now' },
      { p: 'The new hall has no room for a second fork lift.' },
      { h: 'What changes' },
      { p: 'From now on the office enters all bookings of a day before seven.' },
    ]);
    expect(content.body.kind).not.toBe('incident');
  });

  test('is a German page that says why something matters', async () => {
    const content = await lessonOf(
      'Der gemeinsame Kalender',
      [
        { h: 'Problem' },
        { p: 'Jede Halle führt einen eigenen Kalender, und der Stapler ist doppelt vergeben.' },
        { h: 'Warum das wichtig ist' },
        { p: 'Der Stapler ist das einzige Gerät, das in die neue Halle passt.' },
        { h: 'Was sich ändert' },
        { p: 'Künftig trägt das Büro alle Buchungen eines Tages vor sieben Uhr ein.' },
      ],
      'de',
    );
    expect(content.body.kind).not.toBe('incident');
  });
});
