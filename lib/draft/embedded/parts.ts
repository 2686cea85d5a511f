import type { Block, ListItem, Mark } from '../../model/block.ts';
import { blockParts } from '../../text/block-text.ts';

/** A stretch of one block that holds sentences; `start` is its place in the block's text. */
export type Part = {
  readonly block: Block;
  /** The block's place on the page. */
  readonly at: number;
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
  readonly role: 'text' | 'item' | 'term' | 'definition' | 'cell';
  /** For list items: the item and its place in the list. */
  readonly item?: ListItem;
  readonly index: number;
};

const rolesOf = (block: Block): Part['role'][] | null => {
  switch (block.kind) {
    case 'paragraph':
      return ['text'];
    case 'list':
      return block.items.map(() => 'item' as const);
    case 'definitions':
      return block.items.flatMap(() => ['term', 'definition'] as const);
    case 'table':
      return [...(block.caption ? (['cell'] as const) : []), ...block.rows.flat().map(() => 'cell' as const)];
    case 'heading':
    case 'code':
    case 'callout':
    case 'quote':
    case 'image':
    case 'math':
    case 'embed':
    case 'comment':
      return null;
  }
};

/** The parts of a block that a drafter may quote; headings, code and pictures have none. */
export function partsOf(block: Block, at: number): Part[] {
  const roles = rolesOf(block);
  if (roles === null) return [];
  return blockParts(block).flatMap((part, index) => {
    const role = roles[index];
    if (role === undefined || part.text.trim() === '') return [];
    const item = block.kind === 'list' ? block.items[index] : undefined;
    return [
      {
        block,
        at,
        text: part.text,
        start: part.start,
        marks: part.marks,
        role,
        index,
        ...(item ? { item } : {}),
      },
    ];
  });
}
