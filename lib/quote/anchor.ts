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

// So few places are seen sooner than a rarer item is found.
const RARE = 2;
// Of a long quote one of these is rare enough.
const MOST_LOOKED = 400;

export type Anchor = { offset: number; places: readonly (readonly number[])[] };

/** Of the wanted items that may be looked for the first that is next to nowhere else on the page, or the rarest, with its places; null when one looked at is not there at all. */
export function anchorOf(
  index: Index,
  wanted: readonly Item[],
  may: (item: Item) => boolean,
): Anchor | null | undefined {
  let best: (Anchor & { count: number }) | undefined;
  for (const [offset, item] of wanted.entries()) {
    if (!may(item)) continue;
    if (offset > MOST_LOOKED && best !== undefined) break;
    const { key, alt } = item;
    const own = index.get(key) ?? NONE;
    const other = alt === undefined ? NONE : (index.get(alt) ?? NONE);
    const count = own.length + other.length;
    if (count === 0) return null;
    if (best === undefined || count < best.count) best = { offset, count, places: [own, other] };
    if (count <= RARE) break;
  }
  return best;
}
