import type { Block, Mark } from '../../model/block.ts';

/** What is done to every text of a block. */
export type StringMap = {
  text(text: string): string;
  marked(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] };
};

/** A block with every text a person could read or follow in it changed by the map. */
export function mapBlock(block: Block, map: StringMap): Block {
  const placed = {
    ...block,
    path: block.path.map(map.text),
    ...(block.tab === undefined ? {} : { tab: map.text(block.tab) }),
  };
  return mapOwn(placed, map);
}

const marked = <T extends { text: string; marks: Mark[] }>(words: T, map: StringMap): T => {
  const { text, marks } = map.marked(words.text, words.marks);
  return {
    ...words,
    text,
    marks: marks.map((mark) => (mark.href === undefined ? mark : { ...mark, href: map.text(mark.href) })),
  };
};

/** A copy with the named optional texts changed. */
function optional<T extends object>(block: T, names: readonly (keyof T)[], map: StringMap): T {
  const copy = { ...block };
  for (const name of names) {
    const value = copy[name];
    if (typeof value === 'string') copy[name] = map.text(value) as T[keyof T] & string;
  }
  return copy;
}

function mapOwn(block: Block, map: StringMap): Block {
  switch (block.kind) {
    case 'heading':
      return optional(marked(block, map), ['anchor'], map);
    case 'paragraph':
      return marked(block, map);
    case 'list':
      return { ...block, items: block.items.map((item) => marked(item, map)) };
    case 'definitions':
      return {
        ...block,
        items: block.items.map(({ term, definition }) => ({
          term: marked(term, map),
          definition: marked(definition, map),
        })),
      };
    case 'code':
      return optional({ ...block, text: map.text(block.text) }, ['file'], map);
    case 'math':
      return { ...block, text: map.text(block.text) };
    case 'table':
      return optional(
        { ...block, rows: block.rows.map((row) => row.map((cell) => marked(cell, map))) },
        ['caption'],
        map,
      );
    case 'callout':
      return optional(block, ['title'], map);
    case 'quote':
      return optional(block, ['cite'], map);
    case 'image':
      return optional({ ...block, alt: map.text(block.alt) }, ['caption', 'address'], map);
    case 'embed':
      return optional(block, ['title', 'address'], map);
    case 'comment':
      return optional(block, ['author', 'at'], map);
  }
}

/** Every text of the blocks, in reading order, headings' paths not counted again. */
export function stringsOf(blocks: readonly Block[]): string[] {
  const strings: string[] = [];
  const note = (text: string) => {
    strings.push(text);
    return text;
  };
  const map: StringMap = { text: note, marked: (text, marks) => ({ text: note(text), marks: [...marks] }) };
  for (const block of blocks) mapBlock({ ...block, path: [] }, map);
  return strings;
}
