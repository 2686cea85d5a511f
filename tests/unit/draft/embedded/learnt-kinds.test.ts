import { describe, expect, test } from 'vitest';
import { bodyAs, lessonOf } from './kinds.ts';

// Sections whose form tells nothing: no orders, no numbered list of them, no conditions that can be cut in two.

const OVERBOOKED = [
  { p: 'The night desk decides alone, and the manager reads about it in the morning.' },
  { h: 'Who goes and who stays' },
  {
    table: [
      ['Case', 'Decision'],
      ['guest with a child', 'stays in any case'],
      ['booked through an agency', 'goes first, with a taxi'],
      ['third night of a group', 'goes last'],
      ['regular guest', 'stays, unless nobody else is left'],
    ],
  },
  { p: 'Never choose by the price of the room, because the agency sees which guests were sent away.' },
];

const ROUND = [
  'The gate tells the lead the name and the number of bags.',
  'The lead reads the place of each bag from the list.',
  'Load control is told before anything is moved.',
  'Only then the hold is closed.',
];

const OFFLOAD = [
  { p: 'Everybody knows that a bag stays with its passenger, and what goes wrong is the order.' },
  { h: 'Taking it out' },
  { ol: ROUND },
  { p: 'Take all ten digits of the tag, because the last four repeat several times a week.' },
];

const OUTAGE = [
  { p: 'On 4 May at 07:10 the gate at the south yard stayed shut for 50 minutes. Nine lorries waited.' },
  { h: 'Why the gate had not opened' },
  {
    p: 'The reader had lost its clock during the night, so every card looked expired to it. The guard had pressed the button in his hut, which was wired to the old gate and did nothing. The spare key was in the drawer of a colleague who was on leave.',
  },
  { h: 'For those who waited' },
  { p: 'The firm sent each driver a voucher, and two of them wrote back.' },
];

describe('by what the weights have learnt', () => {
  test('a table of cases without an order is a decision guide, row by row in the words of the page', async () => {
    const content = await lessonOf('Overbooked: who is walked?', OVERBOOKED);
    const guide = bodyAs(content, 'decision-guide');
    expect(guide?.branches.map((one) => [one.if, one.then.text]).slice(0, 2)).toEqual([
      ['guest with a child', 'stays in any case'],
      ['booked through an agency', 'goes first, with a taxi'],
    ]);
  });

  test('a branch says "if" itself, so the case it was told with does not', async () => {
    const content = await lessonOf('Overbooked: who is walked?', [
      ...OVERBOOKED,
      { p: 'If the list shows more than ten waiting guests, call them first.' },
    ]);
    const cases = bodyAs(content, 'decision-guide')?.branches.map((one) => one.if) ?? [];
    expect(cases).toContain('the list shows more than ten waiting guests');
  });

  test('a numbered list of what is done, without orders, is a how-to in the order of the page', async () => {
    const content = await lessonOf('Passenger missing: getting the bag out', OFFLOAD);
    const texts = bodyAs(content, 'how-to')?.steps.map(({ claim }) => claim.text) ?? [];
    expect(texts.slice(0, ROUND.length)).toEqual(ROUND);
    expect(texts[ROUND.length]).toContain('Take all ten digits');
  });

  test('what happened, told as a story, is an incident whose cause is of its section', async () => {
    const content = await lessonOf('Review: 50 minutes at the south gate', OUTAGE);
    const incident = bodyAs(content, 'incident');
    expect(OUTAGE[2]?.p).toContain(incident?.cause?.text ?? 'none');
    expect(incident?.symptom?.text).toContain('stayed shut');
  });
});

test('a page in a language without rules stays a thing explained', async () => {
  const content = await lessonOf('Varauslista', [{ h: 'Kuka' }, ...OVERBOOKED.slice(2)], 'fi');
  expect(content.body.kind).toBe('concept');
});
