/**
 * As many pairs as there can be of one left and one right each, by augmenting paths: the index of the right one taken
 * for each left one that got one. Whoever has a pair keeps one when more are added behind.
 */
export function pairs<L, R>(
  lefts: readonly L[],
  rights: readonly R[],
  fits: (left: L, right: R) => boolean,
): Map<number, number> {
  const leftOf = new Map<number, number>();
  const place = (left: number, tried: Set<number>): boolean =>
    rights.some((right, index) => {
      if (tried.has(index) || !fits(lefts[left] as L, right)) return false;
      tried.add(index);
      const holder = leftOf.get(index);
      if (holder !== undefined && !place(holder, tried)) return false;
      leftOf.set(index, left);
      return true;
    });
  for (const left of lefts.keys()) place(left, new Set());
  return new Map([...leftOf].map(([right, left]) => [left, right]));
}
