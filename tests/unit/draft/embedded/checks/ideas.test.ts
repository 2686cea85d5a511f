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

describe('which step comes next', () => {
  test('in a numbered procedure', () => {
    const [first] = ideas([{ h: 'Drain a node' }, { ol: STEPS }]);
    expect(first && brief(first)).toEqual({
      made: 'next-step',
      scenario:
        'Topic: Queue workers. You have just done this: “Announce the drain in the platform channel.”',
      question: 'Which step comes next?',
      right: 'Transfer leadership to a node with free memory',
      wrong: ['Wait for the queue depth to reach zero', 'Stop the broker service on the drained host'],
    });
  });

  test('of another trade than software', () => {
    const asked = ideas([
      {
        ol: [
          'Weigh ten single doses of water.',
          'Rinse the electrode with distilled water.',
          'Dip the probe into the second buffer.',
          'Tighten the lid of the housing.',
        ],
      },
    ]);
    expect(asked.map(({ made }) => made)).toContain('next-step');
  });

  test('in German, also where two things are compared', () => {
    const asked = ideas(
      [
        {
          ol: [
            'Zählen Sie die Paletten am Tor.',
            'Vergleichen Sie die Zahl mit dem Lieferschein.',
            'Fotografieren Sie jeden Schaden an der Ware.',
            'Schreiben Sie den Schaden auf beide Ausfertigungen.',
          ],
        },
      ],
      'de',
    );
    expect(asked.map(({ right }) => right.text)).toContain('Vergleichen Sie die Zahl mit dem Lieferschein');
  });

  test('words that tell the order are cut from the answers', () => {
    const [first] = ideas([
      {
        ol: [
          'First, announce the drain in the channel.',
          'Then transfer leadership to another node.',
          'Next, wait for the depth to reach zero.',
          'Finally, stop the broker on that host.',
        ],
      },
    ]);
    expect(first?.right.text).toBe('Transfer leadership to another node');
    expect(first?.wrong.map(({ text }) => text)).toEqual([
      'Wait for the depth to reach zero',
      'Stop the broker on that host',
    ]);
  });

  test('a step for some cases only is neither asked for nor a wrong answer', () => {
    const asked = ideas([
      { ol: [...STEPS.slice(0, 2), 'Call the owner when the depth stays high.', ...STEPS.slice(2)] },
    ]);
    expect(asked.flatMap(({ right, wrong }) => [right, ...wrong]).map(({ text }) => text)).not.toContain(
      'Call the owner when the depth stays high',
    );
    expect(asked).not.toEqual([]);
  });

  test('a step is an answer without its reason', () => {
    const asked = ideas([
      {
        ol: [
          ...STEPS.slice(0, 2),
          'Pause the nightly export, because it holds the lease.',
          ...STEPS.slice(2),
        ],
      },
    ]);
    const told = asked.flatMap(({ right, wrong }) => [right, ...wrong]).map(({ text }) => text);
    expect(told).toContain('Pause the nightly export');
  });

  test('a step that alone goes on with the words of the one before is not asked for', () => {
    const asked = ideas([
      {
        ol: [
          'Make a new secret at the service.',
          'Put the new secret into the vault.',
          'Revoke the old key.',
          'Read the access log of the service.',
        ],
      },
    ]);
    expect(asked.map(({ right }) => right.text)).not.toContain('Put the new secret into the vault');
  });

  test.each<[string, Piece[]]>([
    ['bullets are no order', [{ ul: STEPS }]],
    ['three steps are too few', [{ ol: STEPS.slice(0, 3) }]],
    [
      'the fields of a form have no order',
      [
        {
          ol: [
            'Enter the name of the queue.',
            'Select the owner of the queue.',
            'Choose the region of the queue.',
            'Click the button to save it.',
          ],
        },
      ],
    ],
    [
      'numbered rules of conduct are no procedure',
      [
        {
          ol: [
            'Keep jobs small and simple.',
            'Prefer two queues over one.',
            'Remember the owner of a queue.',
            'Consider the memory of the host.',
          ],
        },
      ],
    ],
    [
      'lower-case fragments are no procedure',
      [
        {
          ol: [
            'find that something is broken',
            'repair the broken part',
            'commit the new part',
            'publish the new part',
          ],
        },
      ],
    ],
  ])('%s', (_, pieces) => {
    expect(ideas(pieces).filter(({ made }) => made === 'next-step')).toEqual([]);
  });
});

test('a page in a language without a pack makes no questions', () => {
  expect(ideas([{ ol: STEPS }], 'fr')).toEqual([]);
});
