import { expect, test } from 'vitest';
import { momentOf } from '../../../lib/capture/reading/moment.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { bare, blocksOf, type Left } from './page.ts';

const textsOf = (html: string, left: Left[] = []) =>
  blocksOf(html, left).map((block) => [block.kind, blockText(block)]);

test('words loose in a list are a paragraph, in place', () => {
  expect(
    textsOf('<ul>First <b>of all</b><li>stop</li>then <i>wait</i><li>start</li></ul><ol><li>one</li></ol>'),
  ).toEqual([
    ['paragraph', 'First of all'],
    ['list', 'stop'],
    ['paragraph', 'then wait'],
    ['list', 'start'],
    ['list', 'one'],
  ]);
});

test('words loose in a list of an item are that item', () => {
  expect(textsOf('<ul><li>stop<ul>the belt<li>slowly</li></ul></li></ul>')).toEqual([
    ['list', 'stop\nthe belt\nslowly'],
  ]);
  expect(textsOf('<ul><li>stop<ul>the belt<li>slowly</li>or at once</ul></li></ul>')).toEqual([
    ['list', 'stop\nthe belt\nslowly\nor at once'],
  ]);
});

test('words loose in a list of terms are meanings', () => {
  expect(
    textsOf('<dl>Limits of <b>the belt</b><dt>Load</dt><dd>40</dd><div>by <b>default</b></div></dl>'),
  ).toEqual([['definitions', ': Limits of the belt\nLoad: 40\n: by default']]);
  expect(textsOf('<dl>Limits<dt>Load</dt><dd><pre>40</pre></dd><div>by default</div></dl>')).toEqual([
    ['paragraph', 'Limits'],
    ['paragraph', 'Load'],
    ['code', '40'],
    ['paragraph', 'by default'],
  ]);
});

test('a title of a callout that is too long for one is its first words', () => {
  const long = 'Read this before you restart the belt. '.repeat(10).trim();
  const [box, words] = blocksOf(`<details class="warning" open><summary>${long}</summary></details>`);
  expect(box).toMatchObject({ kind: 'callout' });
  expect(words).toMatchObject({ text: long, in: box?.id });
});

test('a callout or a quote that holds only a film or a page is kept, and both are named', () => {
  const left: Left[] = [];
  const html = `<div class="admonition note"><iframe title="How to reset" src="https://v.example/1"></iframe></div>
    <blockquote><video title="The belt"></video></blockquote>`;
  expect(blocksOf(html, left).map(({ kind }) => kind)).toEqual(['callout', 'embed', 'quote', 'embed']);
  expect(left.map(({ example }) => example)).toEqual(['How to reset', 'The belt']);
});

test('a row that holds only a picture says what the picture says, and keeps its place under a span', () => {
  const rows = `<tr><th>Part</th><th>State</th></tr><tr><td rowspan="2">belt</td><td>old</td></tr>
    <tr><td><img src="https://a.example/ok.svg" alt="works" width="16" height="16"></td></tr><tr><td></td><td></td></tr><tr><td>arm</td><td>new</td></tr>`;
  const [table, ...more] = blocksOf(`<table>${rows}</table>`).map(bare);
  expect(more).toEqual([]);
  expect(table?.rows).toMatchObject([
    [{ text: 'Part' }, { text: 'State' }],
    [{ text: 'belt', rowspan: 2 }, { text: 'old' }],
    [{ text: 'works' }],
    [{ text: 'arm' }, { text: 'new' }],
  ]);
});

test('an empty row stays where a span reaches it', () => {
  const [table] = blocksOf(
    '<table><tr><th>Part</th><th>State</th></tr><tr><td rowspan="2">belt</td><td>old</td></tr><tr><td></td></tr><tr><td>arm</td><td>new</td></tr></table>',
  );
  expect(table?.kind === 'table' ? table.rows.map((row) => row.length) : []).toEqual([2, 2, 1, 2]);
});

test.each([
  ['2014-01-31 16:47:29 UTC', '2014-01-31T16:47Z'],
  ['2014-01-31T16:47:29+0200', '2014-01-31T14:47Z'],
  ['2014-01-31T16:47:29.120Z', '2014-01-31T16:47Z'],
  ['02/01/2024 03:17 PM', ''],
  ['2014-01-31 16:47', ''],
  ['31 Jan 2014', ''],
  ['2014-13-31T16:47Z', ''],
])('a time written %s is %s: what can only be guessed is none', (raw, moment) => {
  expect(momentOf(raw)).toBe(moment);
});
