import { expect, test } from 'vitest';
import { cloudIssues, cloudPages } from '../../../../demo/content/all.ts';
import { flat } from '../../../../demo/content/types.ts';
import { readAdf } from '../../../../lib/capture/adf/adf.ts';
import { NOT_SHOWN } from '../../../../lib/capture/atlassian/shown.ts';
import { readBlocks } from '../../../../lib/capture/blocks/create-reader.ts';
import { isContent } from '../../../../lib/capture/frame.ts';
import { blockText } from '../../../../lib/text/block-text.ts';
import { seeded } from '../../../proofs/random.ts';
import { parse } from '../page.ts';
import { isDocument, madeDocument } from './schema.ts';

const RUNS = 300;

type Node = { type?: unknown; text?: unknown; attrs?: Record<string, unknown>; content?: unknown };

function nodesIn(raw: unknown): Node[] {
  const node = raw as Node;
  const inside = Array.isArray(node.content) ? node.content : [];
  return [node, ...inside.flatMap(nodesIn)];
}

/** The words of a node itself that a reader sees. */
function seen({ type, text, attrs = {} }: Node): unknown[] {
  if (type === 'text') return [text];
  if (type === 'status') return [attrs.text];
  if (type === 'expand' || type === 'nestedExpand') return [attrs.title];
  return type === 'mention' ? [attrs.text] : [];
}

const words = (node: Node): string[] =>
  seen(node).filter((value): value is string => typeof value === 'string' && value !== '');

const MACROS = ['extension', 'bodiedExtension', 'inlineExtension', 'syncBlock'];

const isEmptyMacro = ({ type, content }: Node): boolean =>
  MACROS.includes(String(type)) && !(Array.isArray(content) && content.length > 0);

test('every word of any document of the published format is read once, and macros without words are named', () => {
  const chance = seeded(20_261_126);
  let texts = 0;
  for (let run = 0; run < RUNS; run++) {
    const raw = madeDocument(chance);
    expect(isDocument(raw), JSON.stringify(raw)).toBe(true);
    const read = readAdf(raw, {
      document: parse(''),
      base: new URL('https://wiki.example/'),
      language: 'en',
      shown: NOT_SHOWN,
    });
    if (read === null) throw new Error('not read');
    const blocks = readBlocks(read.body, {
      takes: (element) => isContent(element, () => undefined),
      leave: () => undefined,
    });
    const said = blocks.map(
      (block) => `${block.kind === 'callout' ? (block.title ?? '') : ''} ${blockText(block)}`,
    );
    const found = said.join('\n').match(/word\d+/g) ?? [];
    const nodes = nodesIn(raw);
    const wanted = nodes.flatMap(words);
    texts += wanted.length;
    const times = (word: string) => found.filter((one) => one === word).length;
    expect(
      wanted.filter((word) => times(word) !== 1),
      JSON.stringify(raw),
    ).toEqual([]);
    expect(nodes.filter(isEmptyMacro).length).toBeLessThanOrEqual(read.missing.length);
  }
  expect(texts).toBeGreaterThan(RUNS);
});

const bodies = [
  ...cloudPages.flatMap(({ title, body, comments }) => [
    [title, body] as const,
    ...flat(comments).map((comment) => [`a comment on ${title}`, comment.body] as const),
  ]),
  ...cloudIssues.map(({ summary, description }) => [summary, description] as const),
];

test.each(bodies)('the demo writes %s in the published format', (_title, body) => {
  expect(isDocument(body)).toBe(true);
});
