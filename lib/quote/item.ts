/**
 * A token as the guard compares it, with its place in the normalised text. `alt` is the other reading of a word that
 * was hyphenated at a line's end. `guarded` items are compared letter by letter; one that `begins` has no word of the
 * same clause before it. `after` are the marks behind it that may change what is said (`./marks.ts`).
 */
export type Item = {
  key: string;
  alt?: string;
  start: number;
  end: number;
  guarded: boolean;
  unit: boolean;
  article: boolean;
  begins: boolean;
  after: string;
};

/** An item as it is compared, wherever it stands. */
export type Said = Omit<Item, 'start' | 'end'>;

/** The index of the first item that begins at a place or behind it. */
export function itemAt(items: readonly Item[], start: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
