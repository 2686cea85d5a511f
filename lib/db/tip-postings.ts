import type { Posting, Postings, TipEntry } from '../tips/postings.ts';
import { finderOf, namesIn } from './names.ts';
import { rowReader } from './row-reader.ts';
import type { TipDb, TipList, TipRow } from './tip-db.ts';
import { blocksOf, type End, isCounted, knownTips, partOf, type TipPart } from './tip-stats.ts';

function joined(rows: readonly Posting[]): Posting | null {
  const [only] = rows;
  if (only === undefined || rows.length === 1) return only ?? null;
  const length = rows.reduce((sum, { docs }) => sum + docs.length, 0);
  const [docs, weights] = [new Uint32Array(length), new Float32Array(length)];
  let at = 0;
  for (const row of rows) {
    docs.set(row.docs, at);
    weights.set(row.weights, at);
    at += row.docs.length;
  }
  return { docs, weights };
}

const listOf = (entries: readonly [doc: number, weight: number][]): Posting => ({
  docs: Uint32Array.from(entries, ([doc]) => doc),
  weights: Float32Array.from(entries, ([, weight]) => weight),
});

const entryOf = ({ lesson, title, cues, home, until }: TipRow): TipEntry => ({
  ...{ lesson, home, until },
  ...{ title: namesIn(title), cues: namesIn(cues) },
});

/** A list with its end. */
function withEnd(list: Posting | null, end: End): Posting | null {
  if (end.length === 0) return list;
  return joined(list === null ? [listOf(end)] : [list, listOf(end)]);
}

/** A list without what is gone and without what has been listed meanwhile, which is at its end still. */
function inForce(list: Posting | null, upTo: number, out: ReadonlySet<number>): Posting | null {
  if (list === null || (out.size === 0 && (list.docs.at(-1) ?? 0) <= upTo)) return list;
  const isIn = (doc: number) => doc <= upTo && !out.has(doc);
  const stay = [...list.docs.keys()].filter((at) => isIn(list.docs[at] as number));
  if (stay.length === 0) return null;
  return listOf(stay.map((at) => [list.docs[at] as number, list.weights[at] as number]));
}

/**
 * The index of tips as ranking asks it, for one page. Keys that are counted are so without reading anything of them; of the others the one
 * block there is is read to count them, and is at hand when it is asked for.
 */
export function tipPostings(db: TipDb): Postings {
  let known: ReturnType<typeof knownTips> | null = null;
  const asKnown = () => {
    known ??= knownTips(db);
    return known;
  };
  const read = rowReader(db, ['lists', 'tips']);
  const lists = new Map<string, Posting | null>();

  /** Reads the lists of keys that are not at hand. */
  async function readLists(keys: readonly string[]): Promise<void> {
    const { parts, head, out } = await asKnown();
    const partFor = (key: string) => parts[partOf(key)] as TipPart;
    const isAbsent = (key: string) => isCounted(key) && partFor(key).isWhole && !partFor(key).counts.has(key);
    const missing = keys.filter((key) => !lists.has(key) && !isAbsent(key));
    if (missing.length === 0) return;
    const places = missing.flatMap((key) => blocksOf(partFor(key), key).map((block) => [key, block]));
    const found = new Map<string, Posting[]>();
    for (const row of await read<TipList>('lists', places)) {
      const some = row === undefined ? undefined : found.get(row.key);
      if (some !== undefined && row !== undefined) some.push(row);
      else if (row !== undefined) found.set(row.key, [row]);
    }
    for (const key of missing)
      lists.set(key, inForce(joined(found.get(key) ?? []), head.listed[partOf(key)] ?? 0, out));
  }

  const rows = new Map<number, TipRow>();

  /** Lessons by number; what was looked at closer is at hand when it is among the best. */
  async function readRows(numbers: readonly number[]): Promise<ReadonlyMap<number, TipRow>> {
    const missing = numbers.filter((n) => !rows.has(n));
    const found = missing.length === 0 ? [] : await read<TipRow>('tips', missing);
    for (const [at, n] of missing.entries()) {
      const row = found[at];
      if (row !== undefined) rows.set(n, row);
    }
    return new Map(
      numbers.flatMap((n) => {
        const row = rows.get(n);
        return row === undefined ? [] : [[n, row] as const];
      }),
    );
  }

  return {
    size: async () => (await asKnown()).head.size,
    async counts(keys) {
      const { parts, ends, fewer } = await asKnown();
      const counted = (key: string) => parts[partOf(key)]?.counts.get(key);
      await readLists(keys.filter((key) => counted(key) === undefined));
      const listed = (key: string): number => {
        const n = counted(key);
        return n === undefined ? (lists.get(key)?.docs.length ?? 0) : n - (fewer().get(key) ?? 0);
      };
      return keys.map((key) => listed(key) + (ends().get(key)?.length ?? 0));
    },
    async find(keys) {
      const { ends } = await asKnown();
      await readLists(keys);
      return new Map(
        keys.flatMap((key) => {
          const list = withEnd(lists.get(key) ?? null, ends().get(key) ?? []);
          return list === null ? [] : [[key, list] as const];
        }),
      );
    },
    async among(keys, docs) {
      const held = new Map(keys.map((key) => [key, { docs: [] as number[], weights: [] as number[] }]));
      const find = finderOf(keys);
      for (const [doc, { keys: all, weights }] of await readRows([...docs].sort((a, b) => a - b)))
        for (const [key, at] of find(all)) {
          const list = held.get(key);
          list?.docs.push(doc);
          list?.weights.push(weights[at] ?? 0);
        }
      const found = [...held].filter(([, list]) => list.docs.length > 0);
      return new Map(
        found.map(([key, list]) => [
          key,
          { docs: new Uint32Array(list.docs), weights: new Float32Array(list.weights) },
        ]),
      );
    },
    async documents(numbers) {
      const found = await readRows(numbers);
      return numbers.map((n) => {
        const row = found.get(n);
        return row === undefined ? undefined : entryOf(row);
      });
    },
  };
}
