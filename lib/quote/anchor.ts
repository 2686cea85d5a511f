import type { Item } from './item.ts';

/** Where each key stands in a page's items. */
export type Index = ReadonlyMap<string, readonly number[]>;

/** Where each key stands in a page's items, and the other reading of each hyphenated word. */
export function indexOf(items: readonly Item[]): Index {
  const at = new Map<string, number[]>();
  const add = (key: string, index: number) => {
    const known = at.get(key);
    if (known) known.push(index);
    else at.set(key, [index]);
  };
  for (const [index, { key, alt }] of items.entries()) {
    add(key, index);
    if (alt !== undefined) add(alt, index);
  }
  return at;
}

const NONE: readonly number[] = [];

export type Anchor = { offset: number; places: readonly (readonly number[])[] };

/** The wanted item that is rarest on the page, with its places there; null when one of them is not there at all. */
export function anchorOf(index: Index, wanted: readonly Item[]): Anchor | null {
  let best: (Anchor & { count: number }) | null = null;
  for (const [offset, { key, alt, article }] of wanted.entries()) {
    if (article) continue;
    const own = index.get(key) ?? NONE;
    const other = alt === undefined ? NONE : (index.get(alt) ?? NONE);
    const count = own.length + other.length;
    if (count === 0) return null;
    if (best === null || count < best.count) best = { offset, count, places: [own, other] };
  }
  return best;
}
