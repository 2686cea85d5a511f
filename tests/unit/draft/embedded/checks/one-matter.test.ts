import { describe, expect, test } from 'vitest';
import type { Idea } from '../../../../../lib/draft/embedded/checks/idea.ts';
import { read } from '../../../../../lib/draft/embedded/reading.ts';
import { buildCapture, type Piece } from '../../build-capture.ts';

const ideas = (pieces: readonly Piece[]): readonly Idea[] =>
  read(buildCapture('Queue workers', pieces, { language: 'en' })).ideas;

describe('cases of one matter', () => {
  test('a table whose rows are of several matters is not asked about', () => {
    const found = ideas([
      {
        table: [
          ['They want', 'What to do'],
          ['a right to audit', 'Accept one audit a year'],
          ['the law of their country', 'Offer the law of the house'],
          ['unlimited liability', 'Send the contract to legal'],
        ],
      },
    ]);
    expect(found).toEqual([]);
  });

  test('cases in running text that share no word are not alternatives', () => {
    const text = [
      'If the search index is older than a day, start the nightly job.',
      'If the export folder is full, archive the oldest month.',
      'If a lease expires within a week, call the vault team.',
    ].join(' ');
    expect(ideas([{ p: text }])).toEqual([]);
  });

  test('an answer that speaks of its own case is no wrong answer', () => {
    const found = ideas([
      {
        ul: [
          'If the scanner beeps twice, call the warehouse.',
          'If the scanner stays silent, change the battery.',
          'If the scanner shows a blue light, leave the blue light on and report the shelf.',
          'If the scanner shows nothing, restart the base.',
        ],
      },
    ]);
    expect(found).not.toEqual([]);
    expect(JSON.stringify(found.map(({ wrong }) => wrong.map(({ text }) => text)))).not.toContain('blue');
  });
});

test('an answer that counts by words of its own case is no wrong answer', () => {
  const found = ideas([
    {
      ul: [
        'If the lock names a number of minutes, wait that long and turn the key again.',
        'If the lock stays red, hold the card to the reader for two seconds.',
        'If the lock opens by itself, close the door and call the night desk.',
        'If the lock clicks twice, push the handle up and turn the key.',
      ],
    },
  ]);
  expect(found).not.toEqual([]);
  expect(JSON.stringify(found.map(({ right, wrong }) => [right, wrong]))).not.toContain('that long');
});

test('a value of a column is not asked for, since its heading is no question', () => {
  const found = ideas([
    {
      table: [
        ['Amount', 'Form', 'Deadline'],
        ['up to 500 euros', 'the short form of the team', 'one working day'],
        ['500 to 5,000 euros', 'the long form of the site', 'three working days'],
        ['above 5,000 euros', 'the letter of the house', 'two weeks'],
      ],
    },
  ]);
  expect(found).toEqual([]);
});

describe('a column of people', () => {
  const limits = (heading: string, lead = 'the lead of the team'): Piece[] => [
    {
      table: [
        ['Amount', heading, 'Deadline'],
        ['up to 500 euros', lead, 'one working day'],
        ['500 to 5,000 euros', 'the head of the site', 'three working days'],
        ['above 5,000 euros', 'the board of the house', 'two weeks'],
      ],
    },
  ];

  test('asks for whoever its heading asks for, and for nothing of the next column', () => {
    const found = ideas(limits('Approved by'));
    expect(found[0]).toMatchObject({
      scenario: 'Topic: Queue workers. Amount: “up to 500 euros”.',
      question: 'Who approves this?',
      right: { text: 'The lead of the team' },
    });
    expect(JSON.stringify(found.map(({ right, wrong }) => [right.text, wrong]))).not.toContain(
      '"one working day',
    );
  });

  test('is not asked about under another heading, or with two people only', () => {
    expect(ideas(limits('Colour'))).toEqual([]);
    expect(ideas(limits('Approved by', 'Self'))).toEqual([]);
  });
});

test('an answer that says most of the case again is seen to fit or not to fit', () => {
  const found = ideas([
    {
      ul: [
        'If the spare freezer is full, order ice from the dealer.',
        'If the pump is silent, check the plug at the wall.',
        'If the lamp is red, carry the racks to the spare freezer.',
        'If the door is warm, call the owner of the house.',
      ],
    },
  ]);
  const asked = found.filter(({ scenario }) => scenario.includes('spare freezer'));
  expect(asked).not.toEqual([]);
  expect(JSON.stringify(asked)).not.toContain('Carry the racks');
});

test('two acts on things with names of their own are two answers, however short', () => {
  const found = ideas([
    {
      ul: [
        'If the parcel came back, use "Refund now".',
        'If the boots are torn, use "Refund later".',
        'If the parcel is lost, use "Second box".',
      ],
    },
  ]);
  expect(found.map(({ right }) => right.text)).toContain('Use "Refund later"');
});
