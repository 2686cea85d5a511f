import type { TipDocument } from '../tips/lesson.ts';
import type { TipEntry } from '../tips/postings.ts';
import type { TipDb, TipList, TipRow } from './tip-db.ts';

/** A lesson for the index; `stamp` changes whenever what it is made of does. */
export type NewTip = { entry: TipEntry; stamp: string; document: TipDocument };

/** Lessons whose lists are one row a key: small enough to add one to, large enough to read all of a key at once. */
const BUCKET = 4_096;

type Change = { lists: Map<string, TipList>; counts: Map<string, number> };

const bucketOf = (n: number): number => Math.floor(n / BUCKET);

const nameOf = (key: string, bucket: number): string => `${bucket}|${key}`;

async function listsOf(db: TipDb, wanted: readonly [string, number][]): Promise<Map<string, TipList>> {
  const rows = await db.lists.bulkGet(wanted as [string, number][]);
  return new Map(
    wanted.map(([key, bucket], at) => [
      nameOf(key, bucket),
      rows[at] ?? { key, bucket, docs: new Uint32Array(), weights: new Float32Array() },
    ]),
  );
}

function without(list: TipList, gone: ReadonlySet<number>): TipList {
  const stay = [...list.docs.keys()].filter((at) => !gone.has(list.docs[at] as number));
  return {
    ...list,
    docs: Uint32Array.from(stay, (at) => list.docs[at] as number),
    weights: Float32Array.from(stay, (at) => list.weights[at] as number),
  };
}

const withAll = (list: TipList, more: readonly [n: number, weight: number][]): TipList => ({
  ...list,
  docs: Uint32Array.from([...list.docs, ...more.map(([n]) => n)]),
  weights: Float32Array.from([...list.weights, ...more.map(([, weight]) => weight)]),
});

async function write(db: TipDb, { lists, counts }: Change): Promise<void> {
  const all = [...lists.values()];
  await db.lists.bulkPut(all.filter(({ docs }) => docs.length > 0));
  const empty = all.filter(({ docs }) => docs.length === 0);
  if (empty.length > 0)
    await db.lists.bulkDelete(empty.map(({ key, bucket }): [string, number] => [key, bucket]));
  const keys = [...counts.keys()];
  const before = await db.counts.bulkGet(keys);
  const after = keys.map((key, at) => ({ key, n: (before[at]?.n ?? 0) + (counts.get(key) ?? 0) }));
  await db.counts.bulkPut(after.filter(({ n }) => n > 0));
  const none = after.filter(({ n }) => n <= 0).map(({ key }) => key);
  if (none.length > 0) await db.counts.bulkDelete(none);
}

const counted = (counts: Map<string, number>, key: string, by: number) =>
  counts.set(key, (counts.get(key) ?? 0) + by);

async function take(db: TipDb, rows: readonly TipRow[]): Promise<void> {
  if (rows.length === 0) return;
  const numbers = new Set(rows.map(({ n = 0 }) => n));
  const places = new Map<string, [string, number]>();
  const counts = new Map<string, number>();
  for (const { n = 0, keys } of rows)
    for (const key of keys) {
      places.set(nameOf(key, bucketOf(n)), [key, bucketOf(n)]);
      counted(counts, key, -1);
    }
  const lists = await listsOf(db, [...places.values()]);
  for (const [name, list] of lists) lists.set(name, without(list, numbers));
  await db.tips.bulkDelete([...numbers]);
  await write(db, { lists, counts });
}

async function add(db: TipDb, tips: readonly NewTip[]): Promise<void> {
  if (tips.length === 0) return;
  const weighed = tips.map(({ document: { weights, marks } }) => [
    ...weights,
    ...marks.map((mark): [string, number] => [mark, 1]),
  ]);
  const rows = tips.map(
    ({ entry, stamp }, at): TipRow => ({ ...entry, stamp, keys: (weighed[at] ?? []).map(([key]) => key) }),
  );
  const numbers = await db.tips.bulkAdd(rows, { allKeys: true });
  const more = new Map<string, { place: [string, number]; list: [number, number][] }>();
  const counts = new Map<string, number>();
  for (const [at, n] of numbers.entries())
    for (const [key, weight] of weighed[at] ?? []) {
      const bucket = bucketOf(n);
      const found = more.get(nameOf(key, bucket)) ?? { place: [key, bucket] as [string, number], list: [] };
      found.list.push([n, weight]);
      more.set(nameOf(key, bucket), found);
      counted(counts, key, 1);
    }
  const lists = await listsOf(
    db,
    [...more.values()].map(({ place }) => place),
  );
  for (const [name, { list }] of more) {
    const before = lists.get(name);
    if (before !== undefined) lists.set(name, withAll(before, list));
  }
  await write(db, { lists, counts });
}

/**
 * Puts lessons into the index and takes others out, in one transaction; a lesson that is in it already is replaced. Numbers only
 * rise, so a list stays in order by adding at its end.
 */
export const putTips = (
  db: TipDb,
  tips: readonly NewTip[],
  gone: readonly string[] = [],
): PromiseLike<void> =>
  db.transaction('rw', [db.tips, db.lists, db.counts], async () => {
    const names = [...new Set([...gone, ...tips.map(({ entry }) => entry.lesson)])];
    await take(db, await db.tips.where('lesson').anyOf(names).toArray());
    await add(db, tips);
  });
