import { expect, test, vi } from 'vitest';
import { bare, blocksOf, type Left } from './page.ts';

const kindsOf = (html: string): string[] => blocksOf(html).map(({ kind }) => kind);

test('text straight in a div is a paragraph, and an element of its own around it changes nothing', () => {
  expect(blocksOf('<div>First <b>bold</b> words<p>Second</p>and third</div>').map(bare)).toEqual([
    { kind: 'paragraph', text: 'First bold words', marks: [{ kind: 'bold', start: 6, end: 10 }] },
    { kind: 'paragraph', text: 'Second', marks: [] },
    { kind: 'paragraph', text: 'and third', marks: [] },
  ]);
});

test('a line break stays one, two of them part paragraphs, and marks go on in the next', () => {
  expect(blocksOf('<p><b>one<br>two<br><br>three</b></p>').map(bare)).toEqual([
    { kind: 'paragraph', text: 'one\ntwo', marks: [{ kind: 'bold', start: 0, end: 7 }] },
    { kind: 'paragraph', text: 'three', marks: [{ kind: 'bold', start: 0, end: 5 }] },
  ]);
});

test('white space is one blank, and marks do not cover blanks at their edges', () => {
  const [block] = blocksOf(
    '<p>Press\n   <kbd> Ctrl </kbd>&nbsp;&nbsp;+ <a href="https://a.example/x"> C </a>.</p>',
  );
  expect(block).toMatchObject({
    text: 'Press Ctrl + C .',
    marks: [
      { kind: 'key', start: 6, end: 10 },
      { kind: 'link', start: 13, end: 14, href: 'https://a.example/x' },
    ],
  });
});

test('links without an address a person can follow are only their words', () => {
  const [block] = blocksOf('<p>See <a href="javascript:alert(1)">this</a> and <a href="#part">that</a>.</p>');
  expect(block).toMatchObject({ text: 'See this and that.', marks: [] });
});

test('headings give the path of what follows, by level, and their permalink signs are no words', () => {
  const blocks = blocksOf(
    '<h1>Guide</h1><h2 id="run">Run<a class="headerlink" href="#run">¶</a></h2><p>a</p><h3>Deep</h3><p>b</p><h2>Stop</h2><p>c</p>',
  );
  expect(blocks.map(({ kind, path }) => [kind, path])).toEqual([
    ['heading', []],
    ['heading', ['Guide']],
    ['paragraph', ['Guide', 'Run']],
    ['heading', ['Guide', 'Run']],
    ['paragraph', ['Guide', 'Run', 'Deep']],
    ['heading', ['Guide']],
    ['paragraph', ['Guide', 'Stop']],
  ]);
  expect(blocks[1]).toMatchObject({ text: 'Run', anchor: 'run' });
});

test('headings inside a box do not reach out of it', () => {
  const blocks = blocksOf('<h2>Outer</h2><blockquote><h3>Inner</h3><p>in</p></blockquote><p>after</p>');
  expect(blocks.at(-1)?.path).toEqual(['Outer']);
  expect(blocks.at(-2)?.path).toEqual(['Outer', 'Inner']);
});

test('nested lists keep depth, numbers and ticks', () => {
  const [block] = blocksOf(
    '<ol start="3"><li>three<ul><li><input type="checkbox" checked> done</li><li><input type="checkbox"> open</li></ul></li><li value="9">nine</li><li>ten</li></ol>',
  );
  expect(block?.kind === 'list' ? block.items.map(({ marks: _marks, ...item }) => item) : []).toEqual([
    { text: 'three', depth: 0, ordered: true, number: 3 },
    { text: 'done', depth: 1, ordered: false, checked: true },
    { text: 'open', depth: 1, ordered: false, checked: false },
    { text: 'nine', depth: 0, ordered: true, number: 9 },
    { text: 'ten', depth: 0, ordered: true, number: 10 },
  ]);
});

test('code in a list item ends the list block, and the next item keeps its number', () => {
  const blocks = blocksOf('<ol><li>Run<pre>make</pre>then wait</li><li>Check</li></ol>');
  expect(blocks.map(({ kind }) => kind)).toEqual(['list', 'code', 'paragraph', 'list']);
  expect(blocks[3]?.kind === 'list' ? blocks[3].items[0]?.number : null).toBe(2);
});

test('tables keep header cells, merged cells and a caption; paragraphs in a cell are its lines', () => {
  const [block] = blocksOf(
    '<table><caption>Limits</caption><thead><tr><th>Name</th><th colspan="2">Values</th></tr></thead><tbody><tr><td rowspan="2"><p>one</p><p>two</p></td><td>1</td><td>2</td></tr></tbody></table>',
  );
  expect(block?.kind === 'table' ? [block.caption, block.rows] : []).toEqual([
    'Limits',
    [
      [
        { text: 'Name', marks: [], header: true, colspan: 1, rowspan: 1 },
        { text: 'Values', marks: [], header: true, colspan: 2, rowspan: 1 },
      ],
      [
        { text: 'one\ntwo', marks: [], header: false, colspan: 1, rowspan: 2 },
        { text: '1', marks: [], header: false, colspan: 1, rowspan: 1 },
        { text: '2', marks: [], header: false, colspan: 1, rowspan: 1 },
      ],
    ],
  ]);
});

test.each([
  ['a table of one cell', '<table><tr><td><h2>Title</h2><p>words</p></td></tr></table>'],
  [
    'a table for presentation',
    '<table role="presentation"><tr><td><h2>Title</h2></td><td><p>words</p></td></tr></table>',
  ],
])('%s only lays out the page', (_name, html) => {
  expect(kindsOf(html)).toEqual(['heading', 'paragraph']);
});

test('terms and meanings are definitions; a meaning that holds code is read as what it is', () => {
  expect(blocksOf('<dl><dt>TTL</dt><dd>time to live</dd><dd>seconds</dd></dl>').map(bare)).toEqual([
    {
      kind: 'definitions',
      items: [
        { term: { text: 'TTL', marks: [] }, definition: { text: 'time to live', marks: [] } },
        { term: { text: '', marks: [] }, definition: { text: 'seconds', marks: [] } },
      ],
    },
  ]);
  expect(kindsOf('<dl><dt>run()</dt><dd><p>Starts it.</p><pre>run()</pre></dd></dl>')).toEqual([
    'paragraph',
    'paragraph',
    'code',
  ]);
});

test('a quote holds blocks of its own and says who it is from', () => {
  const [quote, words, after] = blocksOf(
    '<blockquote><p>Ship it.</p><footer>Ada</footer></blockquote><p>after</p>',
  );
  expect(quote).toMatchObject({ kind: 'quote', cite: 'Ada' });
  expect(words).toMatchObject({ kind: 'paragraph', text: 'Ship it.', in: quote?.id });
  expect(after).not.toHaveProperty('in');
});

test('a folding part is read and marked closed, its summary stands before it', () => {
  const blocks = blocksOf(
    '<details><summary>More</summary><p>folded</p></details><details open><summary>Now</summary><p>open</p></details>',
  );
  expect(blocks.map(bare)).toEqual([
    { kind: 'paragraph', text: 'More', marks: [] },
    { kind: 'paragraph', text: 'folded', marks: [], closed: true },
    { kind: 'paragraph', text: 'Now', marks: [] },
    { kind: 'paragraph', text: 'open', marks: [] },
  ]);
});

test('panels of tabs are all read with the label of their tab, also those that are not shown', () => {
  const html = `
    <div role="tablist"><button role="tab" id="t1" aria-controls="p1" aria-selected="true">npm</button><button role="tab" id="t2" aria-controls="p2">yarn</button></div>
    <div role="tabpanel" id="p1" aria-labelledby="t1"><pre>npm i</pre></div>
    <div role="tabpanel" id="p2" aria-labelledby="t2" hidden style="display:none"><pre>yarn add</pre></div>`;
  expect(blocksOf(html).map(bare)).toEqual([
    { kind: 'code', text: 'npm i', tab: 'npm' },
    { kind: 'code', text: 'yarn add', tab: 'yarn', closed: true },
  ]);
});

test('sets of tabs without ARIA are told apart by their order', () => {
  const html = `<div class="tabbed-set"><input type="radio" checked><input type="radio">
    <div class="tabbed-labels"><label>Linux</label><label>macOS</label></div>
    <div class="tabbed-content"><div class="tabbed-block"><p>apt</p></div><div class="tabbed-block" style="display:none"><p>brew</p></div></div></div>`;
  expect(blocksOf(html).map(bare)).toEqual([
    { kind: 'paragraph', text: 'apt', marks: [], tab: 'Linux' },
    { kind: 'paragraph', text: 'brew', marks: [], tab: 'macOS', closed: true },
  ]);
});

test('a picture is named with caption and size, never fetched, and one without words is in the coverage', () => {
  const left: Left[] = [];
  const blocks = blocksOf(
    '<figure><img src="https://a.example/flow.png" alt="Flow of a release" width="600" height="300"><figcaption>Release</figcaption></figure><p>See <img src="https://a.example/x.png" width="400" height="200"> here</p>',
    left,
  );
  expect(blocks.map(bare)).toEqual([
    {
      kind: 'image',
      alt: 'Flow of a release',
      caption: 'Release',
      width: 600,
      height: 300,
      address: 'https://a.example/flow.png',
    },
    { kind: 'paragraph', text: 'See here', marks: [] },
    { kind: 'image', alt: '', width: 400, height: 200, address: 'https://a.example/x.png' },
  ]);
  expect(left).toEqual([{ reason: 'image-without-alt', example: 'x.png' }]);
});

test('a large drawing without words has its place and is in the coverage; ornaments are passed over', () => {
  const left: Left[] = [];
  const sized = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ) {
    const size = Number(this.getAttribute('width'));
    return DOMRect.fromRect({ width: size, height: size });
  });
  const drawing = (size: number, more = '') => `<svg width="${size}" ${more}><path d="M0 0h9v9z"/></svg>`;
  const drawings = [drawing(119), drawing(120), drawing(400, 'aria-hidden="true"')];
  const blocks = blocksOf(`<p>Above</p>${drawings.join('')}<p>Below</p>`, left);
  sized.mockRestore();
  expect(blocks.map(bare)).toEqual([
    { kind: 'paragraph', text: 'Above', marks: [] },
    { kind: 'image', alt: '', width: 120, height: 120 },
    { kind: 'paragraph', text: 'Below', marks: [] },
  ]);
  expect(left).toEqual([{ reason: 'image-without-alt', example: '' }]);
});

test('icons are passed over and emoji are words of the line', () => {
  const [block] = blocksOf(
    '<p>Done <img class="emoji" alt=":tada:" width="16" height="16"> <img src="https://a.example/i.svg" alt="icon" width="16" height="16"> now</p>',
  );
  expect(block).toMatchObject({ text: 'Done :tada: now', marks: [{ kind: 'emoji', start: 5, end: 11 }] });
});

test('pages, films and drawings inside the page are named, not read', () => {
  const left: Left[] = [];
  const blocks = blocksOf(
    '<iframe src="https://video.example/1" title="Demo"></iframe><canvas width="300" height="200"></canvas><input name="q"><textarea aria-label="Comment">typed</textarea>',
    left,
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['embed', 'embed']);
  expect(blocks[0]).toMatchObject({ what: 'iframe', title: 'Demo' });
  expect(left).toEqual([
    { reason: 'iframe', example: 'Demo' },
    { reason: 'canvas', example: '' },
    { reason: 'form-field', example: 'q' },
    { reason: 'form-field', example: 'Comment' },
  ]);
});

test('a formula is written once, as TeX where the page has it', () => {
  const katex =
    '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>';
  expect(blocksOf(`<p>With ${katex} it holds.</p>`).map(bare)).toEqual([
    { kind: 'paragraph', text: 'With x^2 it holds.', marks: [{ kind: 'math', start: 5, end: 8 }] },
  ]);
  expect(blocksOf(`<span class="katex-display">${katex}</span>`).map(bare)).toEqual([
    { kind: 'math', text: 'x^2' },
  ]);
});

test('mentions and states are marked as what they are', () => {
  const [block] = blocksOf(
    '<p><span class="mention">@Ada Example</span> set it to <span class="status-macro">DONE</span></p>',
  );
  expect(block).toMatchObject({ marks: [{ kind: 'mention' }, { kind: 'status', start: 23, end: 27 }] });
});

test('buttons are no content unless a sentence or a heading names them', () => {
  expect(
    blocksOf(
      '<p>Click <button>Save</button> to keep your changes.</p><div><button>Share</button></div><h2><button>Part one</button></h2>',
    ).map(bare),
  ).toEqual([
    { kind: 'paragraph', text: 'Click Save to keep your changes.', marks: [] },
    { kind: 'heading', level: 2, text: 'Part one', marks: [] },
  ]);
});

test('right-to-left and CJK words come through as they are', () => {
  expect(
    blocksOf('<p dir="rtl">أعد تشغيل الخدمة قبل النشر</p><p>部署之前请重新启动服务。</p>').map(bare),
  ).toEqual([
    { kind: 'paragraph', text: 'أعد تشغيل الخدمة قبل النشر', marks: [] },
    { kind: 'paragraph', text: '部署之前请重新启动服务。', marks: [] },
  ]);
});

test('words after a heading that begins a list item are that item, with its number', () => {
  const blocks = blocksOf('<ol><li>First.</li><li><h3>Push</h3><p>Sends it.</p></li><li>Third.</li></ol>');
  expect(
    blocks.map((block) =>
      block.kind === 'list' ? block.items.map(({ number, text }) => [number, text]) : block.kind,
    ),
  ).toEqual([
    [[1, 'First.']],
    'heading',
    [
      [2, 'Sends it.'],
      [3, 'Third.'],
    ],
  ]);
});

test('an anchor right after a heading is its own', () => {
  const [block] = blocksOf('<div><h2>Use</h2><a id="user-content-use" class="anchor" href="#use"></a></div>');
  expect(block).toMatchObject({ kind: 'heading', anchor: 'use' });
});
