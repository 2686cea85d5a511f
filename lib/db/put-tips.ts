import type { TipDocument } from '../tips/lesson.ts';
import type { TipEntry } from '../tips/postings.ts';
import { namesIn, oneText } from './names.ts';
import type { TipDb, TipList, TipRow } from './tip-db.ts';
import {
  blockAt,
  blocksOf,
  isCounted,
  readTipHead,
  readTipStats,
  type TipStats,
  unlistedAfter,
  writeTipHead,
  writeTipStats,
} from './tip-stats.ts';

/** A lesson for the index; `stamp` changes whenever what it is made of does. */
export type NewTip = { entry: TipEntry; stamp: string; document: TipDocument };

/**
 * `block` lessons are the most one row of a list names. The one row of statistics counts the keys that `common` lessons hold, and any others while
 * it has fewer than `names`. As many as `unlisted` lessons wait to be listed together: each alone would write a row for each of its keys.
 */
type Sizes = { block: number; common: number; names: number; unlisted: number };

/** Small enough to add one to, large enough that a key's lists are few rows and that words unknown to all are known to be. */
const SIZES: Sizes = { block: 1_024, common: 48, names: 65_536, unlisted: 64 };

type Place = [key: string, block: number];
type Held = { n: number; key: string };
type Blocks = Map<string, TipList>;

const nameOf = ([key, block]: Place): string => `${block}|${key}`;

const emptyBlock = ([key, block]: Place): TipList => ({
  ...{ key, block },
  ...{ docs: new Uint32Array(), weights: new Float32Array() },
});

async function read(db: TipDb, places: readonly Place[]): Promise<Blocks> {
  const wanted = [...new Map(places.map((place) => [nameOf(place), place])).values()];
  const rows = await db.lists.bulkGet(wanted);
  return new Map(wanted.map((place, at) => [nameOf(place), rows[at] ?? emptyBlock(place)]));
}

function without(list: TipList, gone: ReadonlySet<number>): TipList {
  const stay = [...list.docs.keys()].filter((at) => !gone.has(list.docs[at] as number));
  return {
    ...list,
    docs: Uint32Array.from(stay, (at) => list.docs[at] as number),
    weights: Float32Array.from(stay, (at) => list.weights[at] as number),
  };
}

type More = { n: number; weight: number };

function withAll({ docs, weights, ...place }: TipList, more: readonly More[]): TipList {
  const length = docs.length + more.length;
  const list: TipList = { ...place, docs: new Uint32Array(length), weights: new Float32Array(length) };
  list.docs.set(docs);
  list.weights.set(weights);
  for (const [at, { n, weight }] of more.entries()) {
    list.docs[docs.length + at] = n;
    list.weights[docs.length + at] = weight;
  }
  return list;
}

const grouped = <T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group === undefined) groups.set(by(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** Adds at the end of a key's last block, and in new blocks what has no room there. */
function append(stats: TipStats, blocks: Blocks, key: string, more: readonly More[], room: number): void {
  const begins = [...blocksOf(stats, key)];
  let rest = more;
  while (rest.length > 0) {
    const place: Place = [key, begins.at(-1) ?? 0];
    const last = blocks.get(nameOf(place)) ?? emptyBlock(place);
    const fits = rest.slice(0, Math.max(room - last.docs.length, 0));
    blocks.set(nameOf(place), withAll(last, fits));
    rest = rest.slice(fits.length);
    if (rest[0] !== undefined) begins.push(rest[0].n);
  }
  if (begins.length > 1) stats.long.set(key, begins);
}

/** Notes how many lessons hold a key after `by` more or fewer, and which of its blocks are left. */
function count(
  stats: TipStats,
  blocks: Blocks,
  { key, by }: { key: string; by: number },
  { common, names }: Sizes,
): void {
  const before = stats.counts.get(key);
  const sum = blocksOf(stats, key).reduce(
    (n, begin) => n + (blocks.get(nameOf([key, begin]))?.docs.length ?? 0),
    0,
  );
  const n = before === undefined ? sum : before + by;
  const left = blocksOf(stats, key).filter((begin) => blocks.get(nameOf([key, begin]))?.docs.length !== 0);
  const isLong = left.some((begin) => begin !== 0);
  if (isLong) stats.long.set(key, left);
  else stats.long.delete(key);
  const isKept = isLong || n >= common || (n > 0 && isCounted(key) && stats.counts.size < names);
  if (isKept) stats.counts.set(key, n);
  else stats.counts.delete(key);
  if (n > 0 && !isKept && isCounted(key)) stats.isWhole = false;
}

async function write(db: TipDb, blocks: Blocks, stats: TipStats): Promise<void> {
  const all = [...blocks.values()];
  await db.lists.bulkPut(all.filter(({ docs }) => docs.length > 0));
  const empty = all.filter(({ docs }) => docs.length === 0);
  if (empty.length > 0) await db.lists.bulkDelete(empty.map(({ key, block }): Place => [key, block]));
  await writeTipStats(db, stats);
}

const weighed = ({ document: { weights, marks } }: NewTip): [key: string, weight: number][] => [
  ...weights,
  ...marks.map((mark): [string, number] => [mark, 1]),
];

const rowOf = (tip: NewTip): TipRow => {
  const { entry, stamp } = tip;
  const held = weighed(tip);
  return {
    ...{ ...entry, stamp, title: oneText(entry.title), cues: oneText(entry.cues) },
    keys: oneText(held.map(([key]) => key)),
    weights: Float32Array.from(held, ([, weight]) => weight),
  };
};

type Listed = { n: number; keys: readonly string[]; weights: Float32Array };

const listedOf = ({ n = 0, keys, weights }: TipRow): Listed => ({ n, keys: namesIn(keys), weights });

/** Takes lessons out of the lists and puts others at their ends. */
async function list(
  db: TipDb,
  gone: readonly Listed[],
  added: readonly Listed[],
  sizes: Sizes,
): Promise<void> {
  const out = gone.flatMap(({ n, keys }): Held[] => keys.map((key) => ({ n, key })));
  const more = added.flatMap(({ n, keys, weights }) =>
    keys.map((key, at) => ({ n, key, weight: weights[at] ?? 0 })),
  );
  const stats = await readTipStats(db);
  const ends = more.map(({ key }): Place => [key, blocksOf(stats, key).at(-1) ?? 0]);
  const places = out.map(({ key, n }): Place => [key, blockAt(stats, key, n)]);
  const blocks = await read(db, [...places, ...ends]);
  const left = new Set(gone.map(({ n }) => n));
  for (const place of new Map(places.map((one) => [nameOf(one), one])).values()) {
    const found = blocks.get(nameOf(place));
    if (found !== undefined) blocks.set(nameOf(place), without(found, left));
  }
  const [fewer, greater] = [grouped(out, ({ key }) => key), grouped(more, ({ key }) => key)];
  for (const [key, items] of greater) append(stats, blocks, key, items, sizes.block);
  for (const key of new Set([...fewer.keys(), ...greater.keys()])) {
    const by = (greater.get(key)?.length ?? 0) - (fewer.get(key)?.length ?? 0);
    count(stats, blocks, { key, by }, sizes);
  }
  await write(db, blocks, stats);
}

async function put(db: TipDb, tips: readonly NewTip[], gone: readonly string[], sizes: Sizes): Promise<void> {
  const names = [...new Set([...gone, ...tips.map(({ entry }) => entry.lesson)])];
  const rows = await db.tips.where('lesson').anyOf(names).toArray();
  const left = rows.map(listedOf);
  if (left.length > 0) await db.tips.bulkDelete(left.map(({ n }) => n));
  await db.tips.bulkAdd(tips.map(rowOf));
  const head = await readTipHead(db);
  const isDue = (await unlistedAfter(db, head.listed).count()) > sizes.unlisted;
  const due = isDue ? (await unlistedAfter(db, head.listed).toArray()).map(listedOf) : [];
  const out = left.filter(({ n }) => n <= head.listed);
  const isListing = due.length + out.length > 0;
  await writeTipHead(db, {
    size: head.size + tips.length - left.length,
    listed: due.at(-1)?.n ?? head.listed,
    lists: isListing ? crypto.randomUUID() : head.lists,
  });
  if (isListing) await list(db, out, due, sizes);
}

/**
 * Puts lessons into the index and takes others out, in one transaction; a lesson that is in it already is replaced. Numbers only
 * rise, so a list stays in order by adding at its end, and what is not listed yet is what comes after the last number listed.
 */
export const putTips = (
  db: TipDb,
  tips: readonly NewTip[],
  gone: readonly string[] = [],
  sizes: Sizes = SIZES,
): PromiseLike<void> => db.transaction('rw', [db.tips, db.lists, db.stats], () => put(db, tips, gone, sizes));
