import type { Block } from '../../lib/model/block.ts';
import { unreachable } from '../unreachable.ts';

/** A stretch of captured text that stands by itself on the page. Titles of containers cannot be quoted. */
export type Passage = { key: string; text: string; quotable: boolean };

function texts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'code':
    case 'math':
      return [block.text];
    case 'list':
      return block.items.map(({ text }) => text);
    case 'definitions':
      return block.items.map(({ term, definition }) => `${term.text}: ${definition.text}`);
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => row.map(({ text }) => text).join(' | '))];
    case 'image':
      return [block.alt, block.caption ?? ''];
    case 'callout':
    case 'embed':
      return [block.title ?? ''];
    case 'quote':
      return [block.cite ?? ''];
    case 'comment':
      return [block.author ?? ''];
    default:
      return unreachable(block);
  }
}

const CONTAINERS: ReadonlySet<Block['kind']> = new Set(['callout', 'quote', 'comment']);

/** What was captured as a list of passages in page order; pictures by their alt text, containers by their title. */
export function passages(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block) =>
    texts(block)
      .map((text, index) => ({ key: `${block.id}-${index}`, text, quotable: !CONTAINERS.has(block.kind) }))
      .filter(({ text }) => text.trim() !== ''),
  );
}
