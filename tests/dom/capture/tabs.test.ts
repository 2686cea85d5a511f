import { expect, test } from 'vitest';
import { blockText } from '../../../lib/text/block-text.ts';
import { blocksOf, type Left } from './page.ts';

const read = (html: string, left: Left[] = []) =>
  blocksOf(html, left).map((block) => [block.kind, blockText(block), ...(block.tab ? [block.tab] : [])]);

test.each([
  [
    'jQuery UI',
    `<div class="ui-accordion" role="tablist">
      <h3 class="ui-accordion-header" role="tab" id="a1" aria-controls="p1" aria-expanded="true"><span class="ui-icon"></span>Reset the scanner</h3>
      <div role="tabpanel" id="p1" aria-labelledby="a1"><p>Hold the trigger.</p></div>
      <h3 class="ui-accordion-header" role="tab" id="a2" aria-controls="p2" aria-expanded="false">Pair it again</h3>
      <div role="tabpanel" id="p2" aria-labelledby="a2" style="display:none"><p>Scan the code.</p></div></div>`,
  ],
  [
    'Bootstrap 3',
    `<div class="panel-group" role="tablist">${[
      ['Reset the scanner', 'Hold the trigger.'],
      ['Pair it again', 'Scan the code.'],
    ]
      .map(
        ([head, body], at) =>
          `<div class="panel panel-default"><div class="panel-heading" role="tab" id="h${at}"><h4 class="panel-title"><a role="button" data-toggle="collapse" href="#c${at}" aria-controls="c${at}">${head}</a></h4></div>
          <div id="c${at}" class="panel-collapse collapse" role="tabpanel" aria-labelledby="h${at}"><div class="panel-body"><p>${body}</p></div></div></div>`,
      )
      .join('')}</div>`,
  ],
])('an accordion of %s is read, its heads as headings', (_, html) => {
  expect(read(html)).toEqual([
    ['heading', 'Reset the scanner'],
    ['paragraph', 'Hold the trigger.'],
    ['heading', 'Pair it again'],
    ['paragraph', 'Scan the code.'],
  ]);
});

test('a head of an accordion that is no heading is a line of its own', () => {
  const html = `<div role="tablist"><div><button role="tab" aria-controls="p1">Reset</button></div>
    <div role="tabpanel" id="p1">Hold the trigger.</div></div>`;
  expect(read(html)).toEqual([
    ['paragraph', 'Reset'],
    ['paragraph', 'Hold the trigger.'],
  ]);
});

const set = (labels: readonly string[], panels: readonly string[]) =>
  `<div class="tabs-container"><ul role="tablist">${labels.map((label) => `<li role="tab">${label}</li>`).join('')}</ul>
  <div>${panels.map((panel) => `<div role="tabpanel">${panel}</div>`).join('')}</div></div>`;

test('words in a tab of a tab say both labels', () => {
  const inner = (words: string) => set(['npm', 'yarn'], [`<p>${words} n</p>`, `<p>${words} y</p>`]);
  expect(read(set(['Linux', 'macOS'], [inner('l'), inner('m')]))).toEqual([
    ['paragraph', 'l n', 'Linux / npm'],
    ['paragraph', 'l y', 'Linux / yarn'],
    ['paragraph', 'm n', 'macOS / npm'],
    ['paragraph', 'm y', 'macOS / yarn'],
  ]);
});

test('a tab whose panel the page has not drawn yet is named', () => {
  const left: Left[] = [];
  const html = `<div role="tablist"><button role="tab" id="t1">npm</button><button role="tab" id="t2">yarn</button></div>
    <div role="tabpanel" aria-labelledby="t1"><pre>npm i</pre></div>`;
  expect(read(html, left)).toEqual([['code', 'npm i', 'npm']]);
  expect(left).toEqual([{ reason: 'loading', example: 'yarn' }]);
});

test('tabs that show no panel at all are navigation, also where the page has panels elsewhere', () => {
  const left: Left[] = [];
  const html = `<div role="tablist"><a role="tab" href="/a">Files</a> <a role="tab" href="/b">History</a></div>${set(['npm'], ['<p>words</p>'])}`;
  expect(read(html, left)).toEqual([['paragraph', 'words', 'npm']]);
  expect(left).toEqual([{ reason: 'navigation', example: 'Files History' }]);
});

test('tabs in the meaning of a term keep their labels, and the term stands above them', () => {
  const html = `<dl><dt>Reset</dt><dd><div role="tablist"><button role="tab" id="l" aria-controls="pl">Linux</button>
      <button role="tab" id="m" aria-controls="pm">macOS</button></div>
    <div role="tabpanel" id="pl" aria-labelledby="l"><p>Hold the trigger.</p></div>
    <div role="tabpanel" id="pm" aria-labelledby="m" hidden><p>Scan the code.</p></div></dd></dl>`;
  expect(read(html)).toEqual([
    ['paragraph', 'Reset'],
    ['paragraph', 'Hold the trigger.', 'Linux'],
    ['paragraph', 'Scan the code.', 'macOS'],
  ]);
});
