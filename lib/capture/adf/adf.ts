import { blocks, type Fill } from './blocks.ts';
import { type AdfContext, nodeOf, type Shown } from './context.ts';
import { inlines } from './inline.ts';
import { unknownLeaf } from './macro.ts';

const DEEPEST = 60;
const MOST_NODES = 150_000;

export type AdfInput = { document: Document; base: URL; language: string; shown: Shown };

/** `body` holds the document in the shapes of a page; `missing` names what could not be had. */
export type AdfRead = { body: Element; missing: string[]; names: string[]; cut: boolean };

/**
 * Writes an Atlassian Document Format document (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/)
 * as inert elements that the block readers know. Null when it is no such document. Unknown nodes are read through,
 * and named where they hold nothing.
 */
export function readAdf(raw: unknown, input: AdfInput): AdfRead | null {
  const root = nodeOf(raw);
  if (root === null || root.type !== 'doc') return null;
  const context: AdfContext = { ...input, missing: [], names: [], macros: new Map(), headings: new Map() };
  let left = MOST_NODES;
  let cut = false;
  const fillAt =
    (depth: number): Fill =>
    (element, content) => {
      for (const part of content) {
        left -= 1;
        if (left < 0 || depth > DEEPEST) {
          cut = true;
          return;
        }
        const written = write(part, context, fillAt(depth + 1));
        if (written !== null) element.append(written);
      }
    };
  const body = input.document.createElement('div');
  fillAt(0)(body, root.content);
  return { body, missing: context.missing, names: context.names.filter((name) => name !== ''), cut };
}

function write(raw: unknown, context: AdfContext, fill: Fill): Node | null {
  const node = nodeOf(raw);
  if (node === null) return null;
  const inline = inlines[node.type];
  if (inline !== undefined) return inline(node, context);
  const block = blocks[node.type];
  if (block !== undefined) return block(node, context, fill);
  if (node.content.length === 0) return unknownLeaf(node, context);
  const inLine = node.content.every((part) => inlines[nodeOf(part)?.type ?? ''] !== undefined);
  const through = context.document.createElement(inLine ? 'span' : 'div');
  fill(through, node.content);
  return through;
}
