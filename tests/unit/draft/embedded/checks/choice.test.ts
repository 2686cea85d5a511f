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

describe('which one do you use', () => {
  const SETTINGS = {
    dl: [
      ['`max_attempts`', 'Limits how often one job runs before it is given up.'],
      ['`base_delay`', 'Sets the pause before the second run, in milliseconds.'],
      ['`jitter`', 'Spreads workers over time so that they call at different moments.'],
      ['`dead_letter`', 'Names the queue for work that nobody could finish.'],
    ] as [string, string][],
  };

  test('asks for the setting by its description', () => {
    const found = ideas([SETTINGS]).map(brief);
    expect(found[0]).toEqual({
      made: 'choice',
      scenario:
        'Topic: Queue workers. You are looking for this: “Limits how often one job runs before it is given up.”',
      question: 'Which one do you use?',
      right: 'max_attempts',
      wrong: ['base_delay', 'jitter'],
    });
  });

  test('a description that says the name is not asked', () => {
    const found = ideas([
      {
        dl: [
          ['`base_delay`', 'Sets the delay before the second run of a job.'],
          ['`jitter`', 'Spreads workers over time so that they rarely meet.'],
          ['`dead_letter`', 'Names the queue for work nobody could finish.'],
        ],
      },
    ]);
    expect(found.map(({ right }) => right.text)).not.toContain('base_delay');
  });

  test('a thing that the topic names is not asked for', () => {
    const named = read(buildCapture('The jitter of a queue', [SETTINGS], { language: 'en' })).ideas;
    expect(named).not.toEqual([]);
    expect(named.map(({ right }) => right.text)).not.toContain('jitter');
  });

  test('a description that points at what stands elsewhere is not asked about', () => {
    const [first = ['', '']] = SETTINGS.dl;
    const pointing: Piece = {
      dl: [[first[0], 'Limits them to one run between two breaks of the worker.'], ...SETTINGS.dl.slice(1)],
    };
    expect(ideas([pointing]).map(({ right }) => right.text)).not.toContain('max_attempts');
  });

  test('things of different kinds are not put beside each other', () => {
    const found = ideas([
      {
        dl: [
          ['`--force`', 'Stops the worker although its lease is running.'],
          ['`drain()`', 'Waits until the last job has been done.'],
          ['MAX_JOBS', 'Bounds what one worker may hold at a time.'],
        ],
      },
    ]);
    expect(found).toEqual([]);
  });

  test('an aim asks for its command', () => {
    const found = ideas([
      { p: 'To list every waiting job of a queue:' },
      { code: 'brokerctl show --pending' },
      { p: 'To empty a node before the upgrade:' },
      { code: 'brokerctl drain --node NODE' },
      { p: 'To hand the lease to somebody else:' },
      { code: 'brokerctl transfer --to NODE' },
    ]);
    expect(found.map(brief)[0]).toEqual({
      made: 'choice',
      scenario: 'Topic: Queue workers. You want to list every waiting job of a queue.',
      question: 'Which one do you use?',
      right: 'brokerctl show --pending',
      wrong: ['brokerctl drain --node NODE', 'brokerctl transfer --to NODE'],
    });
  });

  test('a command that does the same and more is no wrong answer', () => {
    const found = ideas([
      { p: 'To list the waiting jobs of a queue:' },
      { code: 'brokerctl show' },
      { p: 'To empty a node before the upgrade:' },
      { code: 'brokerctl show --drain' },
      { p: 'To hand the lease to somebody else:' },
      { code: 'brokerctl transfer' },
    ]);
    expect(found.map(({ right }) => right.text)).not.toContain('brokerctl show');
  });
});

describe('what does the rule say', () => {
  const RULES: Piece[] = [
    { p: 'Closing braces must stand on a line of their own.' },
    { p: 'Variable names must be written in lower case.' },
    { p: 'Comments must explain the reason behind the code.' },
    { p: 'Test files must name the module they belong to.' },
    { p: 'Functions should return early where they can.' },
  ];

  test('asks on a page of rules, beside rules with the same verb', () => {
    const [first] = ideas(RULES);
    expect(first && brief(first)).toEqual({
      made: 'choice',
      scenario: 'Topic: Queue workers. There is a rule on “Closing braces”.',
      question: 'What does the rule say?',
      right: 'must stand on a line of their own',
      wrong: ['must be written in lower case', 'must explain the reason behind the code'],
    });
    const wrong = ideas(RULES).flatMap((idea) => idea.wrong.map(({ text }) => text));
    expect(wrong).not.toContain('should return early where they can');
  });

  test('a page with a rule here and there is not asked', () => {
    expect(ideas(RULES.slice(0, 4))).toEqual([]);
  });
});
