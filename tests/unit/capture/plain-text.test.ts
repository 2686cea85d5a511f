import { expect, test } from 'vitest';
import { blocksOfText } from '../../../lib/capture/plain-text.ts';

const bodies = (text: string) => blocksOfText(text).map(({ id: _id, path: _path, ...body }) => body);

test('empty lines part paragraphs, single breaks stay', () => {
  expect(bodies('one\r\ntwo\n\n\nthree')).toEqual([
    { kind: 'paragraph', text: 'one\ntwo', marks: [] },
    { kind: 'paragraph', text: 'three', marks: [] },
  ]);
});

test('lists keep numbers, depth, ticks and lines that go on', () => {
  expect(bodies('Steps:\n1. stop it\n   now\n2) start it\n  - [x] check\n  - [ ] tell')).toEqual([
    { kind: 'paragraph', text: 'Steps:', marks: [] },
    {
      kind: 'list',
      items: [
        { text: 'stop it\nnow', marks: [], depth: 0, ordered: true, number: 1 },
        { text: 'start it', marks: [], depth: 0, ordered: true, number: 2 },
        { text: 'check', marks: [], depth: 1, ordered: false, checked: true },
        { text: 'tell', marks: [], depth: 1, ordered: false, checked: false },
      ],
    },
  ]);
});

test('code stands between fences, also when the last one is missing', () => {
  expect(bodies('```Bash\nmake\n\n  all\n```\nafter\n```\nopen')).toEqual([
    { kind: 'code', text: 'make\n\n  all', language: 'bash' },
    { kind: 'paragraph', text: 'after', marks: [] },
    { kind: 'code', text: 'open' },
  ]);
});

test('headings give the path', () => {
  const blocks = blocksOfText('# A\n## B ##\nwords\n# C\nmore');
  expect(blocks.map(({ kind, path }) => [kind, path])).toEqual([
    ['heading', []],
    ['heading', ['A']],
    ['paragraph', ['A', 'B']],
    ['heading', []],
    ['paragraph', ['C']],
  ]);
});

test('a dash in a sentence and a number in a line are no list', () => {
  expect(bodies('well - not really\n2026 was long').map(({ kind }) => kind)).toEqual(['paragraph']);
});
