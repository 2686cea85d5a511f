import type { TipDb } from './tip-db.ts';

/**
 * What is known of the index without reading its lists. `counts` has how many lessons hold a key, for the common keys only: of every
 * other one the first block is all there is. `long` has where the blocks begin, of keys that have others than the first.
 */
export type TipStats = { size: number; counts: Map<string, number>; long: Map<string, number[]> };

const BETWEEN = '\n';

export async function readTipStats(db: TipDb): Promise<TipStats> {
  const row = await db.stats.get('all');
  if (row === undefined) return { size: 0, counts: new Map(), long: new Map() };
  const names = row.names === '' ? [] : row.names.split(BETWEEN);
  return {
    size: row.size,
    counts: new Map(names.map((name, at) => [name, row.counts[at] ?? 0])),
    long: new Map([...row.long].map(([key, begins]) => [key, [...begins]])),
  };
}

export const writeTipStats = (db: TipDb, { size, counts, long }: TipStats): PromiseLike<unknown> =>
  db.stats.put({
    ...{ key: 'all', size, names: [...counts.keys()].join(BETWEEN) },
    counts: Uint32Array.from(counts.values()),
    long: new Map([...long].map(([key, begins]) => [key, Uint32Array.from(begins)])),
  });

const FIRST = [0];

/** Where the blocks of a key begin: numbers of lessons, rising. */
export const blocksOf = ({ long }: TipStats, key: string): readonly number[] => long.get(key) ?? FIRST;

/** The block a lesson stands in where it holds the key. */
export const blockAt = (stats: TipStats, key: string, n: number): number =>
  blocksOf(stats, key).findLast((begin) => begin <= n) ?? 0;
