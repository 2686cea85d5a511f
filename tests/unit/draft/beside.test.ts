import { expect, test } from 'vitest';
import { readPage } from '../../../lib/draft/embedded/page.ts';
import { numberPage } from '../../../lib/draft/model/numbered.ts';
import { buildCapture } from './build-capture.ts';

const RULE = 'Never restart the gateway while the lease is held.';

test('what the subject of a page is connected with is no sentence to draft from, by rules or by a model', () => {
  const page = buildCapture('The gateway stops', [
    { p: RULE },
    {
      ul: [
        'Blocks Feature #280: Stop the import before the update.',
        'Related to Bug #281: Wait for the lease.',
      ],
    },
  ]);
  const blocks = page.blocks.map((block) =>
    block.kind === 'list' ? { ...block, beside: true as const } : block,
  );
  expect(readPage({ ...page, blocks }).units.map(({ text }) => text)).toEqual([RULE]);
  const sentences = numberPage({ ...page, blocks }).flatMap((section) => section.sentences);
  expect(sentences.map(({ text }) => text)).toEqual([RULE]);
});
