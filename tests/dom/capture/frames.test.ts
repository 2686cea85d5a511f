import { beforeEach, expect, test } from 'vitest';
import { captureFrom } from '../../../lib/capture/capture.ts';
import { MOST, type PageRecords } from '../../../lib/capture/records.ts';
import { showQuote } from '../../../lib/capture/show.ts';
import { walk } from '../../../lib/capture/walk.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { parse } from './page.ts';

beforeEach(() => document.getSelection()?.removeAllRanges());

/** Shows HTML with a frame of this origin where it says `<iframe>`, and words in the frame. */
function framed(html: string, inner: string): Document {
  // The document is shared, and another file's page may have said in its head what it is.
  document.head.replaceChildren();
  document.body.innerHTML = html;
  const frame = document.querySelector('iframe');
  const page = frame?.contentDocument;
  if (page === null || page === undefined) throw new Error('no frame');
  page.body.innerHTML = inner;
  return page;
}

async function captured(records: PageRecords) {
  const result = await captureFrom(
    { ...records, url: 'https://work.example/page' },
    { at: 1, id: '01999999-0000-7000-8000-000000000001', parse },
  );
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

const wordsOf = async (records: PageRecords) => (await captured(records)).blocks.map(blockText);

test('the page in a frame of the same origin is read in its place, once', async () => {
  framed(
    '<h1>Guide</h1><p>Before the frame.</p><iframe title="Rota"></iframe><p>After the frame.</p>',
    '<h2>Rota</h2><p>Anna, then Ben.</p><table><tr><th>Week</th></tr><tr><td>12</td></tr></table>',
  );
  const capture = await captured(walk(document, { scope: 'page' }));
  expect(capture.blocks.map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'heading',
    'paragraph',
    'table',
    'paragraph',
  ]);
  expect(capture.blocks.map(({ path }) => path)).toEqual([
    [],
    ['Guide'],
    ['Guide'],
    ['Guide', 'Rota'],
    ['Guide', 'Rota'],
    ['Guide'],
  ]);
  expect(capture.coverage.notRead).toEqual([]);
});

test('a frame in a frame is read, and what is hidden in it is judged by its own styles', async () => {
  const page = framed(
    '<p>Outer.</p><iframe></iframe>',
    '<p style="display:none">secret</p><p>Inner.</p><iframe></iframe>',
  );
  const innermost = page.querySelector('iframe')?.contentDocument;
  if (innermost) innermost.body.innerHTML = '<p>Innermost.</p>';
  const records = walk(document, { scope: 'page' });
  expect(await wordsOf(records)).toEqual(['Outer.', 'Inner.', 'Innermost.']);
  expect(records.stats.hidden).toEqual([{ why: 'not-displayed', count: 1, example: 'secret' }]);
});

test.each([
  ['hidden', '<p>Words.</p><iframe hidden></iframe>', '<p>inside</p>'],
  ['invisible', '<p>Words.</p><iframe style="visibility:hidden"></iframe>', '<p>inside</p>'],
  ['empty', '<p>Words.</p><iframe></iframe>', ''],
])('a frame that is %s is no content and no gap', async (_what, html, inner) => {
  framed(html, inner);
  const capture = await captured(walk(document, { scope: 'page' }));
  expect(capture.blocks.map(blockText)).toEqual(['Words.']);
  expect(capture.coverage.notRead).toEqual([]);
});

test('a frame that cannot be read is named with its address', async () => {
  const page = parse(
    '<main><p>Words.</p><iframe src="https://other.example/board" title="Board"></iframe></main>',
  );
  const { blocks, coverage } = await captured(walk(page, { scope: 'page' }));
  expect(blocks.at(-1)).toMatchObject({
    kind: 'embed',
    what: 'iframe',
    title: 'Board',
    address: 'https://other.example/board',
  });
  expect(coverage.notRead).toEqual([{ reason: 'iframe', count: 1, examples: ['Board'] }]);
});

test('a frame beside the content is named, too, when it cannot be read', async () => {
  const page = parse(
    '<main><p>Words.</p></main><div><iframe src="https://other.example/board"></iframe></div>',
  );
  const { coverage } = await captured(walk(page, { scope: 'page' }));
  expect(coverage.notRead).toEqual([{ reason: 'iframe', count: 1, examples: ['other.example'] }]);
});

test('the bounds count what stands in frames too', () => {
  framed('<p>a</p><iframe></iframe><p>last</p>', '<p>b</p>'.repeat(50));
  const { stats, nodes } = walk(document, { scope: 'page', most: { elements: 30 } });
  expect([stats.cut, MOST.elements > 30]).toEqual(['elements', true]);
  expect(JSON.stringify(nodes)).not.toContain('last');
});

test('words of a frame’s head and its links say nothing of the page', async () => {
  const page = framed('<p>Words.</p><iframe></iframe>', '<p>Inside.</p>');
  page.head.innerHTML = '<link rel="canonical" href="https://work.example/other"><title>Other</title>';
  const capture = await captured(walk(document, { scope: 'page' }));
  expect(capture.source.external).toBe('https://work.example/page');
});

test('a selection in a frame is read exactly, with the headings around the frame', async () => {
  const page = framed(
    '<h1>Guide</h1><p>Before.</p><iframe></iframe><h2>After</h2>',
    '<p>not these words</p>',
  );
  const text = page.querySelector('p')?.firstChild;
  if (text) page.getSelection()?.setBaseAndExtent(text, 4, text, 9);
  const { blocks } = await captured(walk(document, { scope: 'selection' }));
  expect(blocks.map((block) => [blockText(block), block.path])).toEqual([['these', ['Guide']]]);
});

test('a frame between selected parts is taken whole', async () => {
  framed('<p>one</p><iframe></iframe><p>two</p><p>not</p>', '<p>inside</p>');
  const [first, second] = document.querySelectorAll('p');
  if (first?.firstChild && second?.firstChild)
    document.getSelection()?.setBaseAndExtent(first.firstChild, 0, second.firstChild, 3);
  expect(await wordsOf(walk(document, { scope: 'selection' }))).toEqual(['one', 'inside', 'two']);
});

test('a quote is found in a frame and marked there', () => {
  const page = framed('<p>Outer.</p><iframe></iframe>', '<p>Restart the agent.</p>');
  expect(showQuote(document, { exact: 'the agent', prefix: '', suffix: '' })).toBe(true);
  expect(page.getSelection()?.toString()).toBe('the agent');
  expect(showQuote(document, { exact: 'the server', prefix: '', suffix: '' })).toBe(false);
});
