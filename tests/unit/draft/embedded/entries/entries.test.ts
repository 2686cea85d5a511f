import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../../lib/draft/embedded/entries/entries.ts';
import type { Entry } from '../../../../../lib/draft/embedded/entries/entry.ts';
import { blockText } from '../../../../../lib/text/block-text.ts';
import type { Piece } from '../../build-capture.ts';
import { pageOf } from '../page-of.ts';

const brief = ({ token, type, says, description }: Entry) => ({ token, type, says, description });

const entries = (pieces: readonly Piece[]) => entriesOf(pageOf(pieces)).map(brief);

const LIMIT = 'Limits how often one job runs.';

describe('a thing and the words on it', () => {
  test('in a definition list', () => {
    const found = entries([{ dl: [['`max_attempts`', `${LIMIT} The default is five.`]] }]);
    expect(found).toEqual([{ token: 'max_attempts', type: 'setting', says: 'what', description: LIMIT }]);
  });

  test('in a table, whatever the columns between say', () => {
    const found = entries([
      {
        table: [
          ['Option', 'Default', 'What it does'],
          ['`--owner`', 'none', 'The team that answers for the queue.'],
          ['`--until`', '90', 'The day on which the queue is reported as stale.'],
          ['`--share`', '0', 'The part of all jobs that the queue may take.'],
        ],
      },
    ]);
    expect(found.map(({ token, type }) => [token, type])).toEqual([
      ['--owner', 'flag'],
      ['--until', 'flag'],
      ['--share', 'flag'],
    ]);
  });

  test('in list items with a name in front', () => {
    const found = entries([
      {
        ul: [
          '`drain`: Waits until the last job is done.',
          'optional `pause`: Holds new jobs back until resumed.',
          '*Lease* – The time a worker may keep a job.',
        ],
      },
    ]);
    expect(found.map(({ token, description }) => [token, description])).toEqual([
      ['drain', 'Waits until the last job is done.'],
      ['pause', 'Holds new jobs back until resumed.'],
      ['Lease', 'The time a worker may keep a job.'],
    ]);
  });

  test('in paragraphs that are only a name', () => {
    const found = entries([
      { p: '`base_delay`' },
      { p: 'Sets the pause before the second run of a job.' },
      { p: '`jitter`' },
      { p: 'Spreads workers over time so that they call at different moments.' },
      { p: '`dead_letter`' },
      { p: 'Names the queue for jobs that nobody could finish.' },
    ]);
    expect(found.map(({ token }) => token)).toEqual(['base_delay', 'jitter', 'dead_letter']);
  });

  test('in headings that are only a setting', () => {
    const found = entries([
      { h: 'max_attempts', level: 3 },
      { p: LIMIT },
      { h: 'OVERVIEW', level: 3 },
      { p: 'The worker takes one job at a time.' },
    ]);
    expect(found.map(({ token }) => token)).toEqual(['max_attempts']);
  });

  test('in an aim and the line of code below it', () => {
    const found = entries([
      { p: 'To list every waiting job of a queue:' },
      { code: '$ brokerctl list --waiting' },
    ]);
    expect(found).toEqual([
      {
        token: 'brokerctl list --waiting',
        type: 'command',
        says: 'purpose',
        description: 'list every waiting job of a queue',
      },
    ]);
  });

  test('in an order that hands over to the line of code below it', () => {
    const found = entries([
      { p: 'Remove every stale lease with the following command:' },
      { code: 'brokerctl prune' },
    ]);
    expect(found.map(({ token, description }) => [token, description])).toEqual([
      ['brokerctl prune', 'remove every stale lease'],
    ]);
  });

  test('in a heading that is an order with one line of code below it', () => {
    const section: Piece[] = [
      { h: 'Remove every stale lease' },
      { p: 'It takes a moment.' },
      { code: 'brokerctl prune' },
    ];
    expect(entries(section).map(({ token, description }) => [token, description])).toEqual([
      ['brokerctl prune', 'remove every stale lease'],
    ]);
    expect(entries([...section, { code: 'brokerctl status' }])).toEqual([]);
  });

  test('in a sentence that says what to use for an aim', () => {
    const found = entries([{ p: 'Use `brokerctl drain` to empty a node before it stops.' }]);
    expect(found).toEqual([
      {
        token: 'brokerctl drain',
        type: 'command',
        says: 'purpose',
        description: 'empty a node before it stops',
      },
    ]);
  });

  test('in a sentence that begins with it', () => {
    const found = entries([{ p: 'The `drain()` method returns the number of jobs that were left.' }]);
    expect(found).toEqual([
      {
        token: 'drain()',
        type: 'call',
        says: 'predicate',
        description: 'returns the number of jobs that were left',
      },
    ]);
  });
});

describe('not taken', () => {
  test.each<[string, Piece[]]>([
    [
      'two terms that share a description',
      [
        {
          dl: [
            ['--fork', ''],
            ['--no-fork', 'Takes the older of both parents.'],
          ],
        },
      ],
    ],
    [
      'a description that sends the reader away',
      [{ dl: [['`jitter`', 'See the table below for the values.']] }],
    ],
    ['a description of two words', [{ dl: [['`jitter`', 'No effect.']] }]],
    ['a case with its answer', [{ dl: [['key mismatch', 'Copy the pair again from the order.']] }]],
    ['an order that is only the command', [{ p: 'Run the following command:' }, { code: 'ls -la' }]],
    ['two lines of code', [{ p: 'To list every waiting job of a queue:' }, { code: 'cd broker\nls -la' }]],
    ['code that is only the subject of an item', [{ ul: ['`git` downloads', '`ls` lists', '`cd` moves'] }]],
  ])('%s', (_, pieces) => {
    expect(entries(pieces)).toEqual([]);
  });
});

test('what a claim quotes stands in one part of its block', () => {
  const page = pageOf([
    { dl: [['`max_attempts`', `${LIMIT} The default is five.`]] },
    { p: 'Use `brokerctl drain` to empty a node before it stops.' },
  ]);
  expect(entriesOf(page).map(({ span }) => blockText(span.block).slice(span.start, span.end))).toEqual([
    LIMIT,
    'Use brokerctl drain to empty a node before it stops.',
  ]);
});
