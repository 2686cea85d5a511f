import { namesIn, oneText } from './names.ts';
import type { TipDb, TipRow } from './tip-db.ts';

/**
 * What is known of the index without reading its lists. `counts` has how many lessons hold a key as its lists say, for the common keys and some
 * more: of every other one the first block is all there is. Where it `isWhole`, others than `page:` marks that are not in it have no list at all.
 * `long` has where the blocks begin, of keys that have others than the first.
 */
export type TipStats = { counts: Map<string, number>; long: Map<string, number[]>; isWhole: boolean };

/**
 * How far the lists go: `size` counts all lessons, those with a number above `listed` stand in no list yet. `stamp` is another one after every
 * change, `lists` after every change of lists.
 */
type TipHead = { size: number; listed: number; stamp: string; lists: string };

const EMPTY: TipHead = { size: 0, listed: 0, stamp: '', lists: '' };

export async function readTipHead(db: TipDb): Promise<TipHead> {
  const row = await db.stats.get('head');
  return row?.key === 'head' ? row : EMPTY;
}

export const writeTipHead = (db: TipDb, head: Omit<TipHead, 'stamp'>): PromiseLike<unknown> =>
  db.stats.put({ key: 'head', ...head, stamp: crypto.randomUUID() });

export async function readTipStats(db: TipDb): Promise<TipStats> {
  const row = await db.stats.get('all');
  const stats: TipStats = { counts: new Map(), long: new Map(), isWhole: true };
  if (row?.key !== 'all') return stats;
  for (const [at, name] of namesIn(row.names).entries()) stats.counts.set(name, row.counts[at] ?? 0);
  let from = 0;
  for (const [at, name] of namesIn(row.long).entries()) {
    const to = from + (row.blocks[at] ?? 0);
    stats.long.set(name, [...row.begins.subarray(from, to)]);
    from = to;
  }
  return { ...stats, isWhole: row.isWhole };
}

export const writeTipStats = (db: TipDb, { counts, long, isWhole }: TipStats): PromiseLike<unknown> =>
  db.stats.put({
    ...{ key: 'all', isWhole, names: oneText(counts.keys()) },
    counts: Uint32Array.from(counts.values()),
    long: oneText(long.keys()),
    blocks: Uint32Array.from([...long.values()], (begins) => begins.length),
    begins: Uint32Array.from([...long.values()].flat()),
  });

/** The lessons that stand in no list yet, where the lists go up to a number. */
export const unlistedAfter = (db: TipDb, listed: number) => db.tips.where('n').above(listed);

/** What comes at the end of a list and is not written there yet. */
export type End = [doc: number, weight: number][];

function endsOf(unlisted: readonly TipRow[]): Map<string, End> {
  const ends = new Map<string, End>();
  for (const { n = 0, keys, weights } of unlisted)
    for (const [at, key] of namesIn(keys).entries()) {
      const end = ends.get(key);
      if (end === undefined) ends.set(key, [[n, weights[at] ?? 0]]);
      else end.push([n, weights[at] ?? 0]);
    }
  return ends;
}

type Known = { head: TipHead; stats: TipStats; ends: ReadonlyMap<string, End> };

const held = new WeakMap<TipDb, Known>();

/** The same without reading again what has not changed since it was last read here. */
export async function knownTips(db: TipDb): Promise<Known> {
  const head = await readTipHead(db);
  const before = held.get(db);
  if (before?.head.stamp === head.stamp) return before;
  const isSame = before?.head.lists === head.lists;
  const [stats, unlisted] = await Promise.all([
    before !== undefined && isSame ? before.stats : readTipStats(db),
    unlistedAfter(db, head.listed).toArray(),
  ]);
  const known = { head, stats, ends: endsOf(unlisted) };
  held.set(db, known);
  return known;
}

/** Marks of pages are of one lesson each, and only asked for with the page at hand. */
export const isCounted = (key: string): boolean => !key.startsWith('page:');

const FIRST = [0];

/** Where the blocks of a key begin: numbers of lessons, rising. */
export const blocksOf = ({ long }: Pick<TipStats, 'long'>, key: string): readonly number[] =>
  long.get(key) ?? FIRST;

/** The block a lesson stands in where it holds the key. */
export const blockAt = (stats: TipStats, key: string, n: number): number =>
  blocksOf(stats, key).findLast((begin) => begin <= n) ?? 0;
