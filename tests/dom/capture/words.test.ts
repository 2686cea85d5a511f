import fc from 'fast-check';
import { expect } from 'vitest';
import { readBlocks } from '../../../lib/capture/blocks/create-reader.ts';
import { isContent } from '../../../lib/capture/frame.ts';
import { rebuild } from '../../../lib/capture/rebuild.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { Block } from '../../../lib/model/block.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { law } from '../../laws/law.ts';
import { parse } from './page.ts';

type Tree = string | { tag: string; name?: string; inside: Tree[] };

const el = (tag: string, inside: Tree[], name?: string): Tree => ({
  tag,
  inside,
  ...(name === undefined ? {} : { name }),
});

/** Words are numbered when the tree is built, so that every one is told apart. */
const word = fc.constantFrom('word', 'Wort', '字', 'كلمة');
const gap = fc.constantFrom(' ', '\n  ', ' \u00a0');

const { line } = fc.letrec<{ part: Tree[]; line: Tree[] }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(word, gap).map(([text, space]): Tree[] => [text, space]),
    fc.constant<Tree[]>([el('br', [])]),
    fc
      .tuple(
        fc.constantFrom('b', 'em', 'code', 'a', 'span', 'kbd', 'sub', 'mark', 'time', 'abbr'),
        tie('line'),
      )
      .map(([tag, inside]): Tree[] => [el(tag, inside), ' ']),
  ),
  line: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => [...parts.flat(), 'end']),
}));

const paragraph = line.map((inside) => el('p', inside));

const { block } = fc.letrec<{ block: Tree; mixed: Tree[] }>((tie) => {
  const some = (tag: string, inside: fc.Arbitrary<Tree>, name?: string) =>
    fc.array(inside, { minLength: 1, maxLength: 3 }).map((parts) => el(tag, parts, name));
  const wrapped = (tag: string, name?: string) => tie('mixed').map((inside) => el(tag, inside, name));
  const cell = fc.oneof(
    line.map((inside) => el('td', inside)),
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((inside) => el('td', inside)),
  );
  return {
    mixed: fc
      .array(
        fc.oneof(
          tie('block').map((one) => [one]),
          line,
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((parts) => parts.flat()),
    block: fc.oneof(
      { depthSize: 'small' },
      paragraph,
      line.map((inside) => el('h2', inside)),
      line.map((inside) => el('h4', inside)),
      line.map((inside) => el('pre', [el('code', inside)])),
      wrapped('div'),
      wrapped('section'),
      wrapped('blockquote'),
      fc
        .tuple(line, tie('mixed'))
        .map(([title, inside]) =>
          el('div', [el('p', title, 'admonition-title'), ...inside], 'admonition note'),
        ),
      fc.tuple(line, tie('mixed')).map(([title, inside]) => el('details', [el('summary', title), ...inside])),
      some('ul', wrapped('li')),
      some('ol', wrapped('li')),
      fc.tuple(line, line).map(([term, meaning]) => el('dl', [el('dt', term), el('dd', meaning)])),
      fc.tuple(line, tie('mixed')).map(([term, meaning]) => el('dl', [el('dt', term), el('dd', meaning)])),
      fc
        .array(cell, { minLength: 2, maxLength: 3 })
        .chain((cells) =>
          line.map((head) => el('table', [el('tr', [el('th', head), el('th', ['end'])]), el('tr', cells)])),
        ),
      some('table', some('tr', wrapped('td'))),
      fc
        .tuple(line, line)
        .map(([inside, caption]) => el('figure', [el('p', inside), el('figcaption', caption)])),
    ),
  };
});

function build(tree: Tree, into: Element, count: { n: number }): void {
  if (typeof tree === 'string') {
    into.append(tree.trim() === '' ? tree : `${tree}${count.n++}`);
    return;
  }
  const element = into.ownerDocument.createElement(tree.tag);
  if (tree.name !== undefined) element.className = tree.name;
  for (const child of tree.inside) build(child, element, count);
  into.append(element);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}]+\d+/gu) ?? [];

const allText = (block: Block): string =>
  [
    block.tab ?? '',
    block.kind === 'callout' ? (block.title ?? '') : '',
    block.kind === 'quote' ? (block.cite ?? '') : '',
    blockText(block),
  ].join('\n');

const pages = fc.array(block, { minLength: 1, maxLength: 4 });

law(
  'every word of a page is in its blocks once, in the order it stands there',
  pages,
  (trees) => {
    const count = { n: 0 };
    // Without a window there are no computed styles to wait for.
    const page = parse('');
    for (const tree of trees) build(tree, page.body, count);
    const shown = wordsOf(page.body.textContent ?? '');
    const rebuilt = rebuild(walk(page, { scope: 'page' }), parse(''));
    const blocks = readBlocks(rebuilt.body, {
      takes: (element) => isContent(element, () => undefined),
      leave: () => undefined,
    });
    expect(blocks.flatMap((one) => wordsOf(allText(one)))).toEqual(shown);
  },
  { runs: 100 },
);
