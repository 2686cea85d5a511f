import type { Item, Said } from './item.ts';

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

/** Of the wanted items that may be looked for the one that is rarest on the page, with its places there; null when one before it is not there at all. */
export function anchorOf<S extends Said>(
  index: Index,
  wanted: readonly S[],
  may: (item: S) => boolean,
): Anchor | null | undefined {
  let best: (Anchor & { count: number }) | undefined;
  for (const [offset, item] of wanted.entries()) {
    if (!may(item)) continue;
    const { key, alt } = item;
    const own = index.get(key) ?? NONE;
    const other = alt === undefined ? NONE : (index.get(alt) ?? NONE);
    const count = own.length + other.length;
    if (count === 0) return null;
    if (best === undefined || count < best.count) best = { offset, count, places: [own, other] };
    // None is rarer.
    if (count === 1) break;
  }
  return best;
}
