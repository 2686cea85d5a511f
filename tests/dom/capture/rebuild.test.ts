import { expect, test } from 'vitest';
import { readBlocks } from '../../../lib/capture/blocks/create-reader.ts';
import { rebuild } from '../../../lib/capture/rebuild.ts';
import type { NodeRecord, PageRecords } from '../../../lib/capture/records.ts';
import { parse, recordsOf } from './page.ts';

const withNodes = (nodes: NodeRecord[]): PageRecords => ({ ...recordsOf('<p>x</p>'), nodes });

const FRAME: NodeRecord[] = [
  [-1, 'html', {}],
  [0, 'head', {}],
  [0, 'body', {}],
];

test('a rebuilt page has the elements, attributes and words of the records', () => {
  const html = '<main id="m"><h1>Title</h1><p>One <b>two</b></p><x-card class="c">three</x-card></main>';
  const { body } = rebuild(recordsOf(html), parse(''));
  expect(body.querySelector('main#m > p > b')?.textContent).toBe('two');
  expect(body.textContent).toBe('TitleOne twothree');
});

test('nothing in a rebuilt page runs, loads or is styled', () => {
  const hostile: NodeRecord[] = [
    ...FRAME,
    [2, 'script', { src: 'https://evil.example/x.js' }],
    [3, 'alert(1)'],
    [2, 'iframe', { src: 'https://evil.example/' }],
    [2, 'object', { data: 'https://evil.example/' }],
    [2, 'style', {}],
    [2, 'p', { onclick: 'alert(1)', style: 'x', srcset: 'https://evil.example/i.png' }],
    [2, 'meta', { name: 'a', content: 'b', 'http-equiv': 'refresh' }],
    [2, 'link', { rel: 'stylesheet', href: 'https://evil.example/c.css' }],
    [2, 'form', { action: 'https://evil.example/' }],
  ];
  const document = rebuild(withNodes(hostile), parse(''));
  expect(
    document.querySelector('script,iframe,object,style,embed,[onclick],[style],[srcset],[http-equiv]'),
  ).toBeNull();
  expect(document.defaultView).toBeNull();
});

test('10,000 elements in each other become a page of bounded depth, with the words in their order', () => {
  const nodes: NodeRecord[] = [...FRAME];
  for (let at = 2; at < 10_002; at++) nodes.push([at, 'div', {}]);
  nodes.push([10_002, 'deep'], [9_000, 'up']);
  const { body } = rebuild(withNodes(nodes), parse(''));
  let depth = 0;
  for (let at: Element | null = body; at !== null; at = at.firstElementChild) depth++;
  expect(depth).toBeLessThan(300);
  const blocks = readBlocks(body, { takes: () => true, leave: () => undefined });
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
    'deep',
    'up',
  ]);
});

test('names that would be too clever for selectors stay plain data', () => {
  const nodes: NodeRecord[] = [
    ...FRAME,
    [2, 'p', { class: '"]<b>', id: "x' y" }],
    [3, '<img src=x onerror=alert(1)>'],
  ];
  const { body } = rebuild(withNodes(nodes), parse(''));
  expect(body.querySelector('img,b')).toBeNull();
  expect(body.textContent).toBe('<img src=x onerror=alert(1)>');
});
