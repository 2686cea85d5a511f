import type { TipDb, TipList } from './tip-db.ts';
import {
  blockAt,
  blocksOf,
  isCounted,
  isStillIn,
  type Known,
  knownTips,
  PARTS,
  partRow,
  readKnown,
  type TipPart,
  writeTipHead,
} from './tip-stats.ts';

/**
 * `block` lessons are the most one row of a list names. A part counts the keys that `common` lessons hold, and any others while it has fewer than
 * `names`. As many as `unlisted` lessons wait to be listed together: each alone would write a row for each of its keys. A step takes parts until it
 * has `keys`, of `lessons` at most.
 */
export type ListSizes = Record<'block' | 'common' | 'names' | 'unlisted' | 'keys' | 'lessons', number>;

/** Small enough to add one to and for a step to be short, large enough that a key's lists are few rows and that words unknown to all are known to be. */
export const LIST_SIZES: ListSizes = {
  ...{ block: 1_024, common: 48, names: 1_024 },
  ...{ unlisted: 64, keys: 32, lessons: 128 },
};

type Place = [key: string, block: number];
type Blocks = Map<string, TipList>;
type More = { n: number; weight: number };

/** What a step does to a key: numbers that leave its lists and lessons that come to their end. */
type Change = { out: number[]; more: More[] };

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

/** Adds at the end of a key's last block, and in new blocks what has no room there. */
function append(part: TipPart, blocks: Blocks, key: string, more: readonly More[], room: number): void {
  const begins = [...blocksOf(part, key)];
  let rest = more;
  while (rest.length > 0) {
    const place: Place = [key, begins.at(-1) ?? 0];
    const last = blocks.get(nameOf(place)) ?? emptyBlock(place);
    const fits = rest.slice(0, Math.max(room - last.docs.length, 0));
    blocks.set(nameOf(place), withAll(last, fits));
    rest = rest.slice(fits.length);
    if (rest[0] !== undefined) begins.push(rest[0].n);
  }
  if (begins.length > 1) part.long.set(key, begins);
}

/** Notes how many lessons hold a key after `by` more or fewer, and which of its blocks are left. */
function count(
  part: TipPart,
  blocks: Blocks,
  { key, by }: { key: string; by: number },
  { common, names }: ListSizes,
): void {
  const before = part.counts.get(key);
  const sum = blocksOf(part, key).reduce(
    (n, begin) => n + (blocks.get(nameOf([key, begin]))?.docs.length ?? 0),
    0,
  );
  const n = before === undefined ? sum : before + by;
  const left = blocksOf(part, key).filter((begin) => blocks.get(nameOf([key, begin]))?.docs.length !== 0);
  const isLong = left.some((begin) => begin !== 0);
  if (isLong) part.long.set(key, left);
  else part.long.delete(key);
  const isKept = isLong || n >= common || (n > 0 && isCounted(key) && part.counts.size < names);
  if (isKept) part.counts.set(key, n);
  else part.counts.delete(key);
  if (n > 0 && !isKept && isCounted(key)) part.isWhole = false;
}

/** What waits for the lists of a part, by key, and up to which lesson that is. */
function changesOf({ head, waiting, left }: Known, part: number, most: number) {
  const changes = new Map<string, Change>();
  const changeOf = (key: string): Change => {
    const found = changes.get(key) ?? { out: [], more: [] };
    changes.set(key, found);
    return found;
  };
  const listed = head.listed[part] ?? 0;
  const added = waiting.filter(({ n }) => n > listed).slice(0, most);
  for (const one of left)
    if (isStillIn(head, one, part))
      for (const [at, key] of one.keys.entries()) if (one.parts[at] === part) changeOf(key).out.push(one.n);
  for (const { n, keys, parts, weights } of added)
    for (const [at, key] of keys.entries())
      if (parts[at] === part) changeOf(key).more.push({ n, weight: weights[at] ?? 0 });
  return { changes, listed: added.at(-1)?.n ?? listed };
}

/** The blocks of a part's lists as they are after its changes, with the part's counts brought up to them. */
async function changed(
  db: TipDb,
  part: TipPart,
  changes: ReadonlyMap<string, Change>,
  sizes: ListSizes,
): Promise<TipList[]> {
  const places = [...changes].flatMap(([key, { out, more }]): Place[] => [
    ...out.map((n): Place => [key, blockAt(part, key, n)]),
    ...(more.length === 0 ? [] : [[key, blocksOf(part, key).at(-1) ?? 0] satisfies Place]),
  ]);
  const blocks = await read(db, places);
  for (const [key, { out, more }] of changes) {
    const gone = new Set(out);
    for (const block of new Set(out.map((n) => blockAt(part, key, n)))) {
      const name = nameOf([key, block]);
      blocks.set(name, without(blocks.get(name) ?? emptyBlock([key, block]), gone));
    }
    append(part, blocks, key, more, sizes.block);
    count(part, blocks, { key, by: more.length - out.length }, sizes);
  }
  return [...blocks.values()];
}

/** Whether enough waits, or a round over all parts is under way. */
const isDue = ({ head, waiting, left }: Known, { unlisted }: ListSizes): boolean =>
  head.next > 0 || waiting.length + left.length > unlisted;

/** Lists the next parts and says in the same transaction that they are, so that what is broken off begins at the same part again. */
async function step(db: TipDb, sizes: ListSizes): Promise<boolean> {
  const known = await readKnown(db);
  if (!isDue(known, sizes)) return false;
  const { head, left } = known;
  const [listed, gone, lists] = [[...head.listed], [...head.gone], [] as TipList[]];
  const parts: { part: number; stats: TipPart }[] = [];
  let part = head.next;
  for (let keys = 0; part < PARTS && keys < sizes.keys; part++) {
    const { changes, listed: upTo } = changesOf(known, part, sizes.lessons);
    listed[part] = upTo;
    gone[part] = left.at(-1)?.at ?? gone[part] ?? 0;
    const { counts, long, isWhole } = known.parts[part] as TipPart;
    const stats: TipPart = { counts: new Map(counts), long: new Map(long), isWhole };
    if (changes.size > 0) {
      lists.push(...(await changed(db, stats, changes, sizes)));
      parts.push({ part, stats });
    }
    keys += changes.size;
  }
  const next = part % PARTS;
  const empty = lists.filter(({ docs }) => docs.length === 0);
  // Asked for together they are one way to the database and back.
  await Promise.all([
    db.lists.bulkPut(lists.filter(({ docs }) => docs.length > 0)),
    ...(empty.length === 0 ? [] : [db.lists.bulkDelete(empty.map(({ key, block }): Place => [key, block]))]),
    db.stats.bulkPut(parts.map((one) => partRow(one.part, one.stats))),
    writeTipHead(db, { ...head, listed, gone, next }),
  ]);
  if (next === 0 && left.length > 0)
    await db.gone
      .where('at')
      .belowOrEqual(Math.min(...gone))
      .delete();
  return true;
}

/**
 * Lists a few keys of the lessons that wait and takes those that are gone out of these lists, where enough wait or a round over all keys is under
 * way; false where there is nothing to do. A transaction of a few milliseconds, so that a page that is asked about meanwhile hardly waits.
 */
export async function listTips(db: TipDb, sizes: ListSizes = LIST_SIZES): Promise<boolean> {
  // What is to be read first is read where no page has to wait for it.
  if (!isDue(await knownTips(db), sizes)) return false;
  return db.transaction('rw', [db.tips, db.gone, db.lists, db.stats], async () => step(db, sizes));
}
