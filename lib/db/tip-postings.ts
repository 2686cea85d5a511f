import { Dexie } from 'dexie';
import type { Posting, Postings } from '../tips/postings.ts';
import type { TipDb, TipList } from './tip-db.ts';

function joined(rows: readonly TipList[]): Posting {
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

/** The index of tips as ranking asks it. Only what is asked for is read; nothing is held between two questions. */
export const tipPostings = (db: TipDb): Postings => ({
  size: async () => db.tips.count(),
  counts: async (keys) => (await db.counts.bulkGet([...keys])).map((row) => row?.n ?? 0),
  find: async (keys) => {
    const rows = await Promise.all(
      keys.map((key) =>
        db.lists.where('[key+bucket]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray(),
      ),
    );
    return new Map(keys.flatMap((key, at) => (rows[at]?.length ? [[key, joined(rows[at])] as const] : [])));
  },
  documents: async (numbers) => db.tips.bulkGet([...numbers]),
});
