import { expect, test } from 'vitest';
import { readPage } from '../../../../lib/draft/embedded/page.ts';
import type { Block } from '../../../../lib/model/block.ts';
import { buildCapture } from '../build-capture.ts';

const RULE = 'Never stop a node while it is the leader.';
const REMARK = 'It took a second attempt on the third node.';

test('what a comment begins with by quoting it is said once, where it stands on the page', () => {
  const page = buildCapture('Drain a node', [{ p: RULE }]);
  const words = (id: string, within: string, text: string): Block => ({
    kind: 'paragraph',
    id,
    path: [],
    in: within,
    text,
    marks: [],
  });
  const blocks: Block[] = [
    ...page.blocks,
    { kind: 'comment', id: 'bc', path: [], author: 'person 1' },
    { kind: 'quote', id: 'bq', path: [], in: 'bc' },
    words('bp', 'bq', RULE),
    words('bx', 'bc', REMARK),
    { kind: 'quote', id: 'br', path: [], in: 'bc' },
    words('bs', 'br', 'The log says that the lease is held.'),
  ];
  expect(readPage({ ...page, blocks }).units.map(({ text }) => text)).toEqual([
    RULE,
    REMARK,
    'The log says that the lease is held.',
  ]);
});
