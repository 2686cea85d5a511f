import { describe, expect, test } from 'vitest';
import type { Idea } from '../../../../../lib/draft/embedded/checks/idea.ts';
import { read } from '../../../../../lib/draft/embedded/reading.ts';
import { buildCapture, type Piece } from '../../build-capture.ts';

const ideas = (pieces: readonly Piece[], language = 'en'): readonly Idea[] =>
  read(buildCapture('Queue workers', pieces, { language })).ideas;

const brief = ({ made, scenario, question, right, wrong }: Idea) => ({
  made,
  scenario,
  question,
  right: right.text,
  wrong: wrong.map(({ text }) => text),
});

const STEPS = [
  'Announce the drain in the platform channel.',
  'Transfer leadership to a node with free memory.',
  'Wait for the queue depth to reach zero.',
  'Stop the broker service on the drained host.',
];

describe('what do you do', () => {
  const CASES: Piece[] = [
    { p: 'If the search index is older than a day, start the nightly job.' },
    { p: 'If a certificate expires within a week, extend the lease with the vault tool.' },
    { p: 'If the export folder is full, archive the oldest month.' },
  ];

  test('a case asks for its act among the acts of other cases', () => {
    expect(ideas(CASES).map(brief)[0]).toEqual({
      made: 'condition',
      scenario: 'Topic: Queue workers. The search index is older than a day.',
      question: 'What do you do in this situation?',
      right: 'Start the nightly job',
      wrong: ['Extend the lease with the vault tool', 'Archive the oldest month'],
    });
  });

  test('each answer quotes the sentence it is from', () => {
    const [first] = ideas(CASES);
    expect(first?.right.rationale).toBe(
      'The page says: “If the search index is older than a day, start the nightly job.”',
    );
    expect(first?.wrong[1]?.rationale).toBe(
      'On the page this belongs elsewhere: “If the export folder is full, archive the oldest month.”',
    );
  });

  test('in German the case keeps its word', () => {
    const [first] = ideas(
      [
        { p: 'Wenn der Suchindex älter als ein Tag ist, starten Sie den nächtlichen Lauf.' },
        { p: 'Wenn ein Zertifikat bald endet, rufen Sie das Team am Tresor.' },
        { p: 'Wenn der Ordner voll ist, archivieren Sie den ältesten Monat.' },
      ],
      'de',
    );
    expect(first?.scenario).toBe('Thema: Queue workers. Der Fall: Wenn der Suchindex älter als ein Tag ist.');
    expect(first?.right.text).toBe('Starten Sie den nächtlichen Lauf');
  });

  test('two cases are too few for a question', () => {
    expect(ideas(CASES.slice(0, 2))).toEqual([]);
  });

  test('an act of a case that is nearly the same is no wrong answer', () => {
    const found = ideas([
      { p: 'If the search index is older than a day, start the nightly job.' },
      { p: 'If the search index is older than two days, call the search team.' },
      { p: 'If the export folder is full, archive the oldest month.' },
    ]);
    expect(found.filter(({ scenario }) => scenario.includes('older than a day'))).toEqual([]);
  });

  test('a case that names its act is not asked', () => {
    const found = ideas([
      { p: 'If the archive is full, archive the oldest month elsewhere by hand.' },
      { p: 'If the search index is older than a day, start the nightly job.' },
      { p: 'If a certificate expires within a week, extend the lease with the vault tool.' },
    ]);
    expect(found.filter(({ scenario }) => scenario.includes('The archive is full.'))).toEqual([]);
  });

  test('a table of messages asks what to do about one', () => {
    const found = ideas([
      {
        table: [
          ['You see', 'Meaning', 'What to do'],
          ['key mismatch', 'The key of an older order was used', 'Copy the pair again from the order'],
          ['chain incomplete', 'The certificate in the middle is missing', 'Append the missing certificate'],
          ['not yet valid', 'The clock of the host is slow', 'Set the clock and wait ten minutes'],
        ],
      },
    ]);
    expect(found.map(brief)).toContainEqual({
      made: 'condition',
      scenario: 'Topic: Queue workers. You see: “key mismatch”.',
      question: 'What do you do in this situation?',
      right: 'Copy the pair again from the order',
      wrong: ['Append the missing certificate', 'Set the clock and wait ten minutes'],
    });
  });
});

describe('what happens', () => {
  test('a table asks a row beside others', () => {
    const found = ideas([
      {
        table: [
          ['Highest temperature', 'What to do'],
          ['up to 5 degrees', 'Keep the goods on the shelf'],
          ['5 to 8 degrees', 'Move the fish to room two'],
          ['8 to 12 degrees', 'Block the batch and call quality'],
          ['above 12 degrees', 'Throw the fish away at once'],
        ],
      },
    ]);
    expect(found.map(({ right }) => right.text)).toContain('Throw the fish away at once');
    const last = found.find(({ right }) => right.text === 'Throw the fish away at once');
    expect(last?.wrong.map(({ text }) => text)).toContain('Block the batch and call quality');
  });

  test('asks only for what does happen, not for what may', () => {
    const found = ideas([
      { p: 'If a worker loses its lease, the broker hands the job to somebody else.' },
      { p: 'If the disk is full, the export stops with code four.' },
      { p: 'If the clock runs slow, the certificate counts as invalid.' },
      { p: 'If a team owns two queues, each queue may have an owner of its own.' },
    ]);
    expect(found).not.toEqual([]);
    expect(found.map(({ question }) => question)).toEqual(found.map(() => 'What happens in this situation?'));
    expect(JSON.stringify(found)).not.toContain('Each queue may');
  });
});

describe('an order of steps', () => {
  const wordy = (wrong: readonly string[]): Piece[] => [{ ol: STEPS }, ...wrong.map((p) => ({ p }))];

  test('is asked about where a sentence gives its reason: what comes first', () => {
    const [first] = ideas([
      {
        ol: [
          'Merge the plates.',
          'Set the overprint of the varnish.',
          'Check the black text.',
          'Count the inks of the job.',
        ],
      },
      { p: 'Merge the plates before you set the overprint, since merging resets it.' },
    ]);
    expect(first && brief(first)).toEqual({
      made: 'next-step',
      scenario: 'Topic: Queue workers. You are about to set the overprint.',
      question: 'What has to be done before that?',
      right: 'Merge the plates',
      wrong: ['Check the black text', 'Count the inks of the job'],
    });
  });

  test('or, at the end of its list, which order would be a mistake', () => {
    const [first] = ideas([
      {
        ol: [
          'Print the list of the guests.',
          'Settle the open bills.',
          'Post the room rates.',
          'Count the cash.',
          'Roll the date.',
        ],
      },
      {
        p: 'The list of the guests is printed before the date is rolled, because the system is blind for an hour.',
      },
    ]);
    expect(first?.question).toBe('Which order would be a mistake?');
    expect(first?.right.text).toBe('Roll the date before you print the list of the guests');
    expect(first?.wrong.map(({ text }) => text)).toEqual([
      'Settle the open bills before you post the room rates',
      'Count the cash before you roll the date',
    ]);
  });

  test('a step for some cases only is no wrong answer', () => {
    const asked = ideas([
      {
        ol: [
          'Merge the plates.',
          'Set the overprint of the varnish.',
          'Call the shop when the ink is missing.',
          'Check the black text.',
          'Count the inks of the job.',
        ],
      },
      { p: 'Merge the plates before you set the overprint, since merging resets it.' },
    ]);
    expect(asked).not.toEqual([]);
    expect(JSON.stringify(asked)).not.toContain('Call the shop');
  });

  test.each<[string, Piece[]]>([
    ['without a sentence on it', [{ ol: STEPS }]],
    [
      'with a sentence that gives no reason',
      wordy(['Transfer leadership before you stop the broker service.']),
    ],
    [
      'with a reason that stands beside no order',
      wordy(['Drains are done at night, because the shops are closed.']),
    ],
  ])('%s is not asked about', (_, pieces) => {
    expect(ideas(pieces).filter(({ made }) => made === 'next-step')).toEqual([]);
  });
});

test('a page in a language without a pack makes no questions', () => {
  expect(ideas([{ ol: STEPS }], 'fr')).toEqual([]);
});
