import { expect, test } from 'vitest';
import type { StoryHint } from '../../../../lib/capture/adapter.ts';
import { storyOf } from '../../../../lib/capture/story/story.ts';
import type { Block } from '../../../../lib/model/block.ts';

type Told = { words: string; where: StoryHint['where']; under?: string; by?: string; at?: string };

/** An issue as it was told, one paragraph a step; a comment begins with who wrote it. */
function storyFrom(told: readonly Told[], language: string | null) {
  const blocks: Block[] = [];
  const hints: StoryHint[] = [];
  for (const [index, { words, where, under, by, at }] of told.entries()) {
    if (by !== undefined) {
      blocks.push({ kind: 'comment', id: `bc${index}`, path: [], author: by });
      hints.push({ where, ...(at === undefined ? {} : { at }) });
    }
    blocks.push({
      kind: 'paragraph',
      id: `b${index}`,
      path: under === undefined ? [] : [under],
      text: words,
      marks: [],
    });
    hints.push({ where });
  }
  return storyOf(blocks, hints, language);
}

const comment = (by: string, words: string, at?: string): Told => ({
  words,
  where: 'comment',
  by,
  ...(at === undefined ? {} : { at }),
});

test('an issue in English is told as symptom, environment, attempts, cause and fix', () => {
  const story = storyFrom(
    [
      { words: 'The oven turns itself off after nine minutes.', where: 'description' },
      { words: 'Oven type K4, firmware 2.1', where: 'environment', under: 'Environment' },
      comment('person 1', 'I tried a new fuse, no luck.', '2026-11-03T09:00Z'),
      comment(
        'person 2',
        'The root cause is the door switch: it opens when it gets warm.',
        '2026-11-04T09:00Z',
      ),
      comment('person 1', 'Fixed by a switch for 120 degrees.', '2026-11-05T09:00Z'),
    ],
    'en',
  );
  expect(story).toEqual([
    { part: 'symptom', blocks: ['b0'] },
    { part: 'environment', blocks: ['b1'] },
    { part: 'tried', blocks: ['b2'], by: 'person 1', at: '2026-11-03T09:00Z' },
    { part: 'cause', blocks: ['b3'], by: 'person 2', at: '2026-11-04T09:00Z' },
    { part: 'fix', blocks: ['b4'], by: 'person 1', at: '2026-11-05T09:00Z' },
  ]);
});

test('an issue in German is told the same way', () => {
  const story = storyFrom(
    [
      { words: 'Der Ofen schaltet nach neun Minuten ab.', where: 'description' },
      { words: 'Ofen K4, Firmware 2.1', where: 'environment', under: 'Umgebung' },
      comment('person 1', 'Wir haben die Sicherung getestet, das brachte nichts.'),
      comment('person 2', 'Die Ursache ist der Türschalter.'),
      comment('person 1', 'Mit einem neuen Schalter behoben.'),
    ],
    'de-AT',
  );
  expect(story.map(({ part, by }) => [part, by])).toEqual([
    ['symptom', undefined],
    ['environment', undefined],
    ['tried', 'person 1'],
    ['cause', 'person 2'],
    ['fix', 'person 1'],
  ]);
});

test('what did not help is an attempt though it is told in the words of a fix', () => {
  const story = storyFrom([comment('person 1', 'The workaround did not help.')], 'en');
  expect(story.map(({ part }) => part)).toEqual(['tried']);
});

test('headings of a description say which part is under them', () => {
  const under = (heading: string, words: string): Told => ({ words, where: 'description', under: heading });
  const story = storyFrom(
    [under('Root cause', 'A worn belt.'), under('What we tried', 'Oil.'), under('Solution', 'A new belt.')],
    'en',
  );
  expect(story.map(({ part }) => part)).toEqual(['cause', 'tried', 'fix']);
});

test('neighbours of one part by one person are one part', () => {
  const story = storyFrom(
    [
      { words: 'It stops.', where: 'description' },
      { words: 'It starts again.', where: 'description' },
    ],
    'en',
  );
  expect(story).toEqual([{ part: 'symptom', blocks: ['b0', 'b1'] }]);
});

test.each([
  ['thanks', comment('person 1', 'Thank you all.')],
  ['blank words', { words: ' ', where: 'description' } satisfies Told],
])('%s are no part of it', (_what, told) => {
  expect(storyFrom([told], 'en')).toEqual([]);
});

test('a language without words of its own is read with the English ones', () => {
  expect(storyFrom([comment('person 1', 'Fixed in 2.2.')], 'pl').map(({ part }) => part)).toEqual(['fix']);
});
