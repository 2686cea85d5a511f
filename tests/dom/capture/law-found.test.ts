import { expect, test } from 'vitest';
import { blockText } from '../../../lib/text/block-text.ts';
import { blocksOf, type Left, recordsOf } from './page.ts';

// What the law of tests/e2e/capture-law.spec.ts found, one case each.

test('words loose in a closed part stay one line, marks and all, and are marked closed', () => {
  const blocks = blocksOf('<details><summary>More</summary><i>r</i>estart the <b>agent</b></details>');
  expect(blocks.map((block) => [blockText(block), block.closed])).toEqual([
    ['More', undefined],
    ['restart the agent', true],
  ]);
});

test.each([
  ['invisible', '<span style="visibility:hidden">secret order</span>'],
  ['off-screen', '<span style="position:absolute;left:-9999px">secret order</span>'],
  ['tiny', '<span style="font-size:0px">secret order</span>'],
])('words a closed part hides when it is opened, too, are %s there', (why, hidden) => {
  const { stats, nodes } = recordsOf(`<details><summary>More</summary><p>seen ${hidden}</p></details>`);
  expect(stats.hidden).toEqual([{ why, count: 1, example: 'secret order' }]);
  expect(JSON.stringify(nodes)).not.toContain('secret');
});

test('what is invisible only because its panel is folded is read', () => {
  const { nodes } = recordsOf(
    '<div role="tabpanel" style="display:none;visibility:hidden"><p>npm install</p></div>',
  );
  expect(JSON.stringify(nodes)).toContain('npm install');
});

test('a film in a cell of a table is named', () => {
  const left: Left[] = [];
  blocksOf(
    '<table><tr><th>A</th></tr><tr><td>b <video title="How to drain"></video></td></tr></table>',
    left,
  );
  expect(left).toEqual([{ reason: 'media', example: 'How to drain' }]);
});
