import { namesIn, oneText } from './names.ts';
import type { TipDb, TipGone, TipHead, TipPartRow, TipRow } from './tip-db.ts';

/** Keys fall into so many parts, each small enough to be listed and counted in a step of a few milliseconds. */
export const PARTS = 64;

/** The part of a key, 0 to 63, evenly spread. */
export function partOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) & (PARTS - 1);
}

/**
 * What is known of a part's lists without reading them. `counts` has how many lessons hold a key as its lists say, for the common keys and some
 * more: of every other one the first block is all there is. Where it `isWhole`, others than `page:` marks that are not in it have no list at all.
 * `long` has where the blocks begin, of keys that have others than the first.
 */
export type TipPart = { counts: Map<string, number>; long: Map<string, number[]>; isWhole: boolean };

const NONE = Array.from({ length: PARTS }, () => 0);
const EMPTY: TipHead = { size: 0, listed: NONE, gone: NONE, next: 0, rows: '', born: '' };

export async function readTipHead(db: TipDb): Promise<TipHead> {
  const row = await db.stats.get('head');
  return row?.key === 'head' ? row : EMPTY;
}

export const writeTipHead = (db: TipDb, head: TipHead): PromiseLike<unknown> =>
  db.stats.put({ ...head, key: 'head' });

const FIRST_PART = 'part:';

const nameOf = (part: number): TipPartRow['key'] => `${FIRST_PART}${String(part).padStart(2, '0')}`;

function partIn(row: Omit<TipPartRow, 'key'>): TipPart {
  const part: TipPart = { counts: new Map(), long: new Map(), isWhole: row.isWhole };
  for (const [at, name] of namesIn(row.names).entries()) part.counts.set(name, row.counts[at] ?? 0);
  let from = 0;
  for (const [at, name] of namesIn(row.long).entries()) {
    const to = from + (row.blocks[at] ?? 0);
    part.long.set(name, [...row.begins.subarray(from, to)]);
    from = to;
  }
  return part;
}

/** The row of a part. */
export const partRow = (part: number, { counts, long, isWhole }: TipPart): TipPartRow => ({
  ...{ key: nameOf(part), isWhole, names: oneText(counts.keys()) },
  counts: Uint32Array.from(counts.values()),
  long: oneText(long.keys()),
  blocks: Uint32Array.from([...long.values()], (begins) => begins.length),
  begins: Uint32Array.from([...long.values()].flat()),
});

/** A few are asked for by name; all come in one answer. */
const FEW = 8;

/** Parts as they are kept, in the order asked for. */
async function readParts(db: TipDb, parts: readonly number[]): Promise<TipPart[]> {
  const few = parts.length <= FEW;
  const rows = few
    ? await db.stats.bulkGet(parts.map(nameOf))
    : await db.stats.where('key').startsWith(FIRST_PART).toArray();
  const found = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row] as const])));
  return parts.map((part) => {
    const row = found.get(nameOf(part));
    if (row === undefined || row.key === 'head') return { counts: new Map(), long: new Map(), isWhole: true };
    return partIn(row);
  });
}

/** A lesson some of whose keys are not listed yet, or one that was taken out and is still listed under some; `parts` are those of its keys. */
export type Waiting = { n: number; keys: readonly string[]; parts: readonly number[]; weights: Float32Array };
export type Left = { at: number } & Omit<Waiting, 'weights'>;

/** What comes at the end of a list and is not written there yet. */
export type End = [doc: number, weight: number][];

/**
 * The index as it stands, without its lists. Of a list of it those count that have a number up to its part's `head.listed` and are not in `out`, and
 * the `ends` of its key come after them; `fewer` is how many of the counted ones are in `out`.
 */
export type Known = {
  head: TipHead;
  parts: readonly TipPart[];
  waiting: readonly Waiting[];
  left: readonly Left[];
  out: ReadonlySet<number>;
  ends(): ReadonlyMap<string, End>;
  fewer(): ReadonlyMap<string, number>;
};

/** Made when it is first asked for; a step of listing asks for neither. */
function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function endsOf(waiting: readonly Waiting[], { listed }: TipHead): Map<string, End> {
  const ends = new Map<string, End>();
  for (const { n, keys, parts, weights } of waiting)
    for (const [at, key] of keys.entries()) {
      if (n <= (listed[parts[at] ?? 0] ?? 0)) continue;
      const end = ends.get(key);
      if (end === undefined) ends.set(key, [[n, weights[at] ?? 0]]);
      else end.push([n, weights[at] ?? 0]);
    }
  return ends;
}

/** Whether the lists of a part still name a lesson that was taken out. */
export const isStillIn = (
  { listed, gone }: TipHead,
  { at, n }: Pick<Left, 'at' | 'n'>,
  part: number,
): boolean => at > (gone[part] ?? 0) && n <= (listed[part] ?? 0);

function fewerOf(left: readonly Left[], head: TipHead): Map<string, number> {
  const fewer = new Map<string, number>();
  for (const one of left)
    for (const [at, key] of one.keys.entries())
      if (isStillIn(head, one, one.parts[at] ?? 0)) fewer.set(key, (fewer.get(key) ?? 0) + 1);
  return fewer;
}

function asWaiting({ n = 0, keys: text, weights }: Pick<TipRow, 'n' | 'keys' | 'weights'>): Waiting {
  const keys = namesIn(text);
  return { n, keys, parts: keys.map(partOf), weights };
}

function asLeft({ at = 0, n, keys: text }: TipGone): Left {
  const keys = namesIn(text);
  return { at, n, keys, parts: keys.map(partOf) };
}

const held = new WeakMap<TipDb, Known>();

/** What is known of the index, inside a running transaction of which it is the first to ask. */
export async function readKnown(db: TipDb): Promise<Known> {
  const head = await readTipHead(db);
  const { listed, gone } = head;
  const before = held.get(db);
  const same = before?.head.born === head.born ? before : undefined;
  const isSame = (part: number) =>
    same?.head.listed[part] === listed[part] && same?.head.gone[part] === gone[part];
  const other = [...listed.keys()].filter((part) => !isSame(part));
  if (same?.head.rows === head.rows && other.length === 0 && same.head.next === head.next) return same;
  const parts = [...(same?.parts ?? [])];
  const found = other.length === 0 ? [] : await readParts(db, other);
  for (const [at, part] of other.entries()) parts[part] = found[at] as TipPart;
  const least = { n: Math.min(...listed), at: Math.min(...gone) };
  const isNews = same?.head.rows !== head.rows;
  const rows = isNews ? await db.tips.where('n').above(least.n).toArray() : null;
  const notes = isNews ? await db.gone.toArray() : null;
  const waiting = (rows?.map(asWaiting) ?? same?.waiting ?? []).filter(({ n }) => n > least.n);
  const left = (notes?.map(asLeft) ?? same?.left ?? []).filter(({ at }) => at > least.at);
  const known: Known = {
    ...{ head, parts, waiting, left, out: new Set(left.map(({ n }) => n)) },
    ...{ ends: lazy(() => endsOf(waiting, head)), fewer: lazy(() => fewerOf(left, head)) },
  };
  held.set(db, known);
  return known;
}

/** The same without reading again what has not changed since it was last read here. */
export const knownTips = (db: TipDb): PromiseLike<Known> =>
  db.transaction('r', [db.stats, db.tips, db.gone], async () => readKnown(db));

/** Marks of pages are of one lesson each, and only asked for with the page at hand. */
export const isCounted = (key: string): boolean => !key.startsWith('page:');

const FIRST = [0];

/** Where the blocks of a key begin: numbers of lessons, rising. */
export const blocksOf = ({ long }: Pick<TipPart, 'long'>, key: string): readonly number[] =>
  long.get(key) ?? FIRST;

/** The block a lesson stands in where it holds the key. */
export const blockAt = (part: Pick<TipPart, 'long'>, key: string, n: number): number =>
  blocksOf(part, key).findLast((begin) => begin <= n) ?? 0;
