import { expect, test } from 'vitest';
import { passages } from '../../../../components/lesson/passages.ts';
import type { Block } from '../../../../lib/model/block.ts';
import { blockText } from '../../../../lib/text/block-text.ts';

const base = { path: [] };
const plain = (text: string) => ({ text, marks: [] });
const cell = (text: string) => ({ ...plain(text), header: false, colspan: 1, rowspan: 1 });

const BLOCKS: Block[] = [
  { ...base, id: 'b1', kind: 'paragraph', ...plain('One sentence.') },
  {
    ...base,
    id: 'b2',
    kind: 'list',
    items: [
      { ...plain('First item'), depth: 0, ordered: false },
      { ...plain('Second item'), depth: 0, ordered: false },
    ],
  },
  { ...base, id: 'b3', kind: 'table', caption: 'Ports', rows: [[cell('https'), cell('443')]] },
  {
    ...base,
    id: 'b4',
    kind: 'definitions',
    items: [{ term: plain('TLS'), definition: plain('a protocol') }],
  },
  { ...base, id: 'b5', kind: 'callout', tone: 'warning', title: 'Careful' },
  { ...base, id: 'b6', kind: 'image', alt: '', caption: 'The two hosts' },
];

test('what can be quoted stands word for word in the text that quotes are looked up in', () => {
  const page = BLOCKS.map(blockText).join('\n');
  const quotable = passages(BLOCKS).filter((passage) => passage.quotable);
  expect(quotable.map(({ text }) => text)).toEqual([
    'One sentence.',
    'First item',
    'Second item',
    'Ports',
    'https | 443',
    'TLS: a protocol',
    'The two hosts',
  ]);
  expect(quotable.filter(({ text }) => !page.includes(text))).toEqual([]);
});

test('a title of a container is shown for redaction but cannot be quoted', () => {
  expect(passages(BLOCKS).filter((passage) => !passage.quotable)).toEqual([
    { key: 'b5-0', text: 'Careful', quotable: false },
  ]);
});
