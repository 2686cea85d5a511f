import { expect, test } from 'vitest';
import { readBlocks } from '../../../lib/capture/blocks/create-reader.ts';
import { rebuild } from '../../../lib/capture/rebuild.ts';
import { walk } from '../../../lib/capture/walk.ts';
import { bare, parse } from './page.ts';

/** Selects from the first « to the » and reads that. */
function selected(html: string) {
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.body, 4);
  const range = document.createRange();
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    for (const [sign, set] of [
      ['«', 'setStart'],
      ['»', 'setEnd'],
    ] as const) {
      const at = node.data.indexOf(sign);
      if (at < 0) continue;
      node.deleteData(at, 1);
      range[set](node, at);
    }
  }
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  const records = walk(document, { scope: 'selection' });
  const rebuilt = rebuild(records, parse(''));
  return { records, blocks: readBlocks(rebuilt.body, { takes: () => true, leave: () => undefined }) };
}

test('exactly the selected words are read, with the headings above them', () => {
  const { records, blocks } = selected(
    '<h1>Guide</h1><p>no</p><h2>Run</h2><p>not «these words</p><p>and these» not</p><h2>After</h2>',
  );
  expect(blocks.map(bare)).toEqual([
    { kind: 'paragraph', text: 'these words', marks: [] },
    { kind: 'paragraph', text: 'and these', marks: [] },
  ]);
  expect(blocks[0]?.path).toEqual(['Guide', 'Run']);
  expect(records.texts).toBe(2);
});

test('code and tables that are touched are read whole', () => {
  const { blocks } = selected(
    '<p>«a</p><pre>one\ntwo</pre><table><tr><th>A</th><th>B</th></tr><tr><td>1»</td><td>2</td></tr></table><p>no</p>',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'code', 'table']);
  expect(blocks[2]?.kind === 'table' ? blocks[2].rows.flat().map(({ text }) => text) : []).toEqual([
    'A',
    'B',
    '1',
    '2',
  ]);
});

test('a table that lays out the page is not read whole', () => {
  const { blocks } = selected(
    '<table role="presentation"><tr><td>menu</td><td><p>«word» rest</p></td></tr></table>',
  );
  expect(blocks.map(bare)).toEqual([{ kind: 'paragraph', text: 'word', marks: [] }]);
});

test('a selection that ends at the start of a code block does not take it', () => {
  const { blocks } = selected('<p>«words</p><pre>»code</pre>');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('a selected item keeps the number the page shows', () => {
  const { blocks } = selected('<ol><li>a</li><li>«b</li><li>c»</li></ol>');
  expect(blocks[0]?.kind === 'list' ? blocks[0].items.map(({ number }) => number) : []).toEqual([2, 3]);
});

test('without a selection there are no words', () => {
  document.getSelection()?.removeAllRanges();
  expect(walk(document, { scope: 'selection' }).texts).toBe(0);
});
