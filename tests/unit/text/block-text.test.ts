import { describe, expect, test } from 'vitest';
import type { Block, Mark } from '../../../lib/model/block.ts';
import { blockParts, blockText, codeSpans } from '../../../lib/text/block-text.ts';

const base = { id: 'b1', path: [] };
const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end });
const cell = (text: string, marks: Mark[] = []) => ({ text, marks, header: false, colspan: 1, rowspan: 1 });
const item = (text: string, marks: Mark[] = []) => ({ text, marks, depth: 0, ordered: false });

const BLOCKS: [Block, string, string[]][] = [
  [{ ...base, kind: 'heading', level: 2, text: 'Limits', marks: [] }, 'Limits', ['Limits']],
  [{ ...base, kind: 'paragraph', text: 'Stop it.', marks: [] }, 'Stop it.', ['Stop it.']],
  [{ ...base, kind: 'list', items: [item('one'), item('two')] }, 'one\ntwo', ['one', 'two']],
  [{ ...base, kind: 'list', items: [] }, '', []],
  [
    {
      ...base,
      kind: 'definitions',
      items: [
        { term: { text: 'job', marks: [] }, definition: { text: 'work', marks: [] } },
        { term: { text: 'run', marks: [] }, definition: { text: '', marks: [] } },
      ],
    },
    'job: work\nrun: ',
    ['job', 'work', 'run', ''],
  ],
  [{ ...base, kind: 'code', text: 'a\n  b' }, 'a\n  b', ['a\n  b']],
  [{ ...base, kind: 'table', rows: [[cell('a'), cell('b')], [cell('c')]] }, 'a | b\nc', ['a', 'b', 'c']],
  [
    { ...base, kind: 'table', caption: 'Limits', rows: [[cell('a'), cell('b')]] },
    'Limits\na | b',
    ['Limits', 'a', 'b'],
  ],
  [{ ...base, kind: 'image', alt: 'A chart', caption: 'Load' }, 'A chart\nLoad', ['A chart', 'Load']],
  [{ ...base, kind: 'image', alt: '' }, '', []],
  [{ ...base, kind: 'math', text: 'a+b' }, 'a+b', ['a+b']],
  [{ ...base, kind: 'embed', what: 'video', title: 'Demo' }, 'Demo', ['Demo']],
  [{ ...base, kind: 'callout', tone: 'warning', title: 'Careful' }, '', []],
  [{ ...base, kind: 'quote' }, '', []],
  [{ ...base, kind: 'comment', author: 'person 1' }, '', []],
];

test.each(BLOCKS)('the text of a block is its pieces at their places: %j', (block, text, pieces) => {
  const parts = blockParts(block);
  expect(blockText(block)).toBe(text);
  expect(parts.map((part) => part.text)).toEqual(pieces);
  expect(parts.map((part) => text.slice(part.start, part.start + part.text.length))).toEqual(pieces);
});

test('marks stay with their piece', () => {
  const marks = [mark('bold', 0, 1)];
  const block: Block = { ...base, kind: 'list', items: [item('one'), item('two', marks)] };
  expect(blockParts(block)[1]).toEqual({ text: 'two', marks, start: 4 });
});

describe('the code of a page', () => {
  test('is every code span, whole and by word, wherever it stands', () => {
    const blocks: Block[] = [
      {
        ...base,
        kind: 'paragraph',
        text: 'Run VACUUM FULL now.',
        marks: [mark('code', 4, 15), mark('bold', 16, 19)],
      },
      { ...base, kind: 'list', items: [item('use x', [mark('code', 4, 5)])] },
      { ...base, kind: 'table', rows: [[cell('make it', [mark('code', 0, 4)])]] },
    ];
    expect(codeSpans(blocks)).toEqual(new Set(['VACUUM FULL', 'VACUUM', 'FULL', 'x', 'make']));
  });

  test('is of a code block only what cannot be prose', () => {
    const text = '# Stop the worker if it hangs\nsystemctl stop worker --now\nMAX_JOBS=5 retryCount SELECT';
    const blocks: Block[] = [{ ...base, kind: 'code', text }];
    expect(codeSpans(blocks)).toEqual(new Set(['--now', 'MAX_JOBS=5', 'retryCount', 'SELECT']));
  });
});
