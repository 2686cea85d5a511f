import type { TipDb } from './tip-db.ts';

/**
 * What is known of the index without reading its lists. `counts` has how many lessons hold a key, for the common keys and some more: of
 * every other one the first block is all there is. `long` has where the blocks begin, of keys that have others than the first.
 */
export type TipStats = { size: number; counts: Map<string, number>; long: Map<string, number[]> };

const BETWEEN = '\n';

const split = (names: string): string[] => (names === '' ? [] : names.split(BETWEEN));

export async function readTipStats(db: TipDb): Promise<TipStats> {
  const row = await db.stats.get('all');
  const stats: TipStats = { size: row?.size ?? 0, counts: new Map(), long: new Map() };
  if (row === undefined) return stats;
  for (const [at, name] of split(row.names).entries()) stats.counts.set(name, row.counts[at] ?? 0);
  let from = 0;
  for (const [at, name] of split(row.long).entries()) {
    const to = from + (row.blocks[at] ?? 0);
    stats.long.set(name, [...row.begins.subarray(from, to)]);
    from = to;
  }
  return stats;
}

export const writeTipStats = (db: TipDb, { size, counts, long }: TipStats): PromiseLike<unknown> =>
  db.stats.put({
    ...{ key: 'all', size, names: [...counts.keys()].join(BETWEEN) },
    counts: Uint32Array.from(counts.values()),
    long: [...long.keys()].join(BETWEEN),
    blocks: Uint32Array.from([...long.values()], (begins) => begins.length),
    begins: Uint32Array.from([...long.values()].flat()),
  });

const FIRST = [0];

/** Where the blocks of a key begin: numbers of lessons, rising. */
export const blocksOf = ({ long }: TipStats, key: string): readonly number[] => long.get(key) ?? FIRST;

/** The block a lesson stands in where it holds the key. */
export const blockAt = (stats: TipStats, key: string, n: number): number =>
  blocksOf(stats, key).findLast((begin) => begin <= n) ?? 0;
