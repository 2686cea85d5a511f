import type { Block, Mark } from '../model/block.ts';
import { normalise } from './normalise.ts';

/** A piece of a block's text: `marks` count from the piece, `start` is the piece's place in `blockText`. */
export type BlockPart = { text: string; marks: readonly Mark[]; start: number };

type Piece = { text: string; marks: readonly Mark[] };
type Row = { pieces: readonly Piece[]; between: string };

const plain = (text: string | undefined): Piece[] =>
  text === undefined || text === '' ? [] : [{ text, marks: [] }];

const line = (pieces: readonly Piece[]): Row => ({ pieces, between: ' | ' });

function rowsOf(block: Block): readonly Row[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [line([block])];
    case 'code':
    case 'math':
      return [line(plain(block.text))];
    case 'list':
      return block.items.map((item) => line([item]));
    case 'definitions':
      return block.items.map(({ term, definition }) => ({ pieces: [term, definition], between: ': ' }));
    case 'table':
      return [...plain(block.caption).map((piece) => line([piece])), ...block.rows.map(line)];
    case 'image':
      return [...plain(block.alt), ...plain(block.caption)].map((piece) => line([piece]));
    case 'embed':
      return [line(plain(block.title))];
    case 'callout':
    case 'quote':
    case 'comment':
      return [];
  }
}

/**
 * The pieces `blockText` is made of, in order: the text itself, list items, terms and definitions, table cells
 * (the caption first), an image's alternative text and caption.
 */
export function blockParts(block: Block): BlockPart[] {
  const parts: BlockPart[] = [];
  let at = 0;
  for (const [index, { pieces, between }] of rowsOf(block).entries()) {
    if (index > 0) at += 1;
    for (const [column, { text, marks }] of pieces.entries()) {
      if (column > 0) at += between.length;
      parts.push({ text, marks, start: at });
      at += text.length;
    }
  }
  return parts;
}

/** The canonical plain text of one block, which quotes are cut from; containers have none. */
export const blockText = (block: Block): string =>
  rowsOf(block)
    .map(({ pieces, between }) => pieces.map(({ text }) => text).join(between))
    .join('\n');

// In a code block everyday words stand beside names; only what cannot be prose is taken from there.
const NAME = /[\p{Ll}\p{N}_]\p{Lu}|\p{Lu}{2}|[_\d$\\/=<>(){}[\]]|^-/u;

function codeTexts(block: Block): string[] {
  if (block.kind === 'code') return block.text.split(/\s+/).filter((word) => NAME.test(word));
  return blockParts(block).flatMap(({ text, marks }) =>
    marks
      .filter(({ kind }) => kind === 'code' || kind === 'math')
      .map(({ start, end }) => text.slice(start, end)),
  );
}

/** Every word the page marks as code, normalised: whole spans and the words in them. The grounding guard compares them letter by letter. */
export function codeSpans(blocks: readonly Block[]): Set<string> {
  const spans = blocks.flatMap(codeTexts).map((span) => normalise(span).text.trim());
  return new Set(spans.flatMap((span) => [span, ...span.split(' ')]).filter((span) => span !== ''));
}
