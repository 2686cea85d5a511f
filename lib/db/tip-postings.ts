import { Dexie } from 'dexie';
import type { Posting, Postings } from '../tips/postings.ts';
import type { TipDb } from './tip-db.ts';
import { isCounted, knownTips } from './tip-stats.ts';

function joined(rows: readonly Posting[]): Posting {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return only;
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

/** What comes at the end of a list and is not written there yet. */
type End = [doc: number, weight: number][];

/** A list with its end; what has been listed meanwhile is not said twice. */
function withEnd(list: Posting | null, end: End): Posting | null {
  const last = list?.docs.at(-1) ?? 0;
  const rest = end.filter(([doc]) => doc > last);
  if (rest.length === 0) return list;
  return list === null ? listOf(rest) : joined([list, listOf(rest)]);
}

/**
 * The index of tips as ranking asks it, for one page. Keys that are counted are so without reading anything of them; of the others the one
 * block there is is read to count them, and is at hand when it is asked for.
 */
export function tipPostings(db: TipDb): Postings {
  let known: ReturnType<typeof readKnown> | null = null;
  async function readKnown() {
    const { head, stats, unlisted } = await knownTips(db);
    const ends = new Map<string, End>();
    for (const { n, keys, weights } of unlisted)
      for (const [at, key] of keys.entries()) {
        const end = ends.get(key) ?? [];
        end.push([n, weights[at] ?? 0]);
        ends.set(key, end);
      }
    return { ...stats, size: head.size, ends };
  }
  const asKnown = () => {
    known ??= readKnown();
    return known;
  };
  const short = new Map<string, Posting | null>();

  async function readShort(keys: readonly string[]): Promise<void> {
    const { isWhole, counts } = await asKnown();
    const isAbsent = (key: string) => isWhole && isCounted(key) && !counts.has(key);
    const missing = keys.filter((key) => !short.has(key) && !isAbsent(key));
    if (missing.length === 0) return;
    const rows = await db.lists.bulkGet(missing.map((key): [string, number] => [key, 0]));
    for (const [at, key] of missing.entries()) short.set(key, rows[at] ?? null);
  }

  const readLong = async (key: string): Promise<Posting> =>
    joined(await db.lists.where('[key+block]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray());

  return {
    size: async () => (await asKnown()).size,
    async counts(keys) {
      const { counts, ends } = await asKnown();
      await readShort(keys.filter((key) => !counts.has(key)));
      const listed = (key: string): number => counts.get(key) ?? short.get(key)?.docs.length ?? 0;
      return keys.map((key) => listed(key) + (ends.get(key)?.length ?? 0));
    },
    async find(keys) {
      const { long, ends } = await asKnown();
      const ofMany = keys.filter((key) => long.has(key));
      const [lists] = await Promise.all([
        Promise.all(ofMany.map(readLong)),
        readShort(keys.filter((key) => !long.has(key))),
      ]);
      const found = new Map(ofMany.map((key, at) => [key, lists[at] ?? null]));
      return new Map(
        keys.flatMap((key) => {
          const list = withEnd(found.get(key) ?? short.get(key) ?? null, ends.get(key) ?? []);
          return list === null ? [] : [[key, list] as const];
        }),
      );
    },
    async among(keys, docs) {
      const wanted = new Set(keys);
      const rows = await db.keys.bulkGet([...docs].sort((a, b) => a - b));
      const lists = new Map<string, [doc: number, weight: number][]>();
      for (const row of rows)
        for (const [at, key] of (row?.keys ?? []).entries()) {
          if (row === undefined || !wanted.has(key)) continue;
          const list = lists.get(key) ?? [];
          list.push([row.n, row.weights[at] ?? 0]);
          lists.set(key, list);
        }
      return new Map([...lists].map(([key, list]) => [key, listOf(list)]));
    },
    documents: async (numbers) => db.tips.bulkGet([...numbers]),
  };
}
