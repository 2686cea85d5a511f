import { expect, test } from 'vitest';
import { redactWord, replaceWord } from '../../../lib/capture/redact-word.ts';
import { canonical } from '../../../lib/hash/canonical.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import type { Block } from '../../../lib/model/block.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';

const blocks: Block[] = [
  {
    id: 'bh',
    kind: 'heading',
    path: [],
    level: 1,
    text: 'Falcon release',
    marks: [{ kind: 'bold', start: 0, end: 6 }],
  },
  {
    id: 'bp',
    kind: 'paragraph',
    path: ['Falcon release'],
    text: 'The FALCON and the falconer, ask [person-1]',
    marks: [{ kind: 'code', start: 19, end: 27 }],
  },
];
const capture: Capture = {
  id: uuidv7(1, new Uint8Array(16)),
  source: {
    key: 'web|a|b',
    app: 'web',
    site: 'a',
    external: 'b',
    title: 'Falcon release',
    address: 'https://a.example/b',
  },
  at: 1,
  adapter: 'any',
  scope: 'page',
  title: 'Falcon release',
  version: null,
  language: 'en',
  direction: 'ltr',
  blocks,
  facts: [{ name: 'project', value: 'falcon' }],
  coverage: {
    words: 1,
    blocks: 2,
    headings: 1,
    tables: 0,
    code: 0,
    images: 0,
    notRead: [{ reason: 'iframe', count: 1, examples: ['Falcon board'] }],
  },
  redactions: [{ placeholder: '[person-1]', kind: 'person', count: 1 }],
  hash: sha256(canonical(blocks)),
};

test('a word goes everywhere it stands as a word, in any case', () => {
  const after = redactWord(capture, ' Falcon ');
  expect(after.title).toBe('[word-1] release');
  expect(after.source.title).toBe('[word-1] release');
  expect(after.facts[0]?.value).toBe('[word-1]');
  expect(after.coverage.notRead[0]?.examples).toEqual(['[word-1] board']);
  expect(after.blocks.map((block) => [block.id, block.path, 'text' in block ? block.text : ''])).toEqual([
    ['bh', [], '[word-1] release'],
    ['bp', ['[word-1] release'], 'The [word-1] and the falconer, ask [person-1]'],
  ]);
});

test('marks cover the same words as before', () => {
  const [heading, paragraph] = redactWord(capture, 'falcon').blocks;
  expect(heading).toMatchObject({ marks: [{ start: 0, end: 8 }] });
  expect(paragraph).toMatchObject({ marks: [{ start: 21, end: 29 }] });
});

test('counts and hash are those of what is there now', () => {
  const after = redactWord(capture, 'falcon');
  expect(after.redactions).toEqual([
    { placeholder: '[person-1]', kind: 'person', count: 1 },
    { placeholder: '[word-1]', kind: 'word', count: 5 },
  ]);
  expect(after.hash).toBe(sha256(canonical(after.blocks)));
});

test('a second word has a placeholder of its own', () => {
  const after = redactWord(redactWord(capture, 'falcon'), 'release');
  expect(after.title).toBe('[word-1] [word-2]');
});

test.each(['eagle', '', '  ', 'person'])('%j is nowhere, so nothing changes', (word) => {
  expect(redactWord(capture, word)).toBe(capture);
});

test('signs and several words are taken as they are', () => {
  expect(replaceWord('a (C++) b C++11', 'C++', '[w]')).toBe('a ([w]) b [w]11');
  expect(replaceWord('big  red\ndog', 'big red dog', '[w]')).toBe('[w]');
  expect(replaceWord('[email-1] email', 'email', '[w]')).toBe('[email-1] [w]');
});
