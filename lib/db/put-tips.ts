import type { TipDocument } from '../tips/lesson.ts';
import type { TipEntry } from '../tips/postings.ts';
import { oneText } from './names.ts';
import type { TipDb, TipRow } from './tip-db.ts';
import { readTipHead, writeTipHead } from './tip-stats.ts';

/** A lesson for the index; `stamp` changes whenever what it is made of does. */
export type NewTip = { entry: TipEntry; stamp: string; document: TipDocument };

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

/** Takes rows out; where lists may name them it is noted that they are gone. */
async function take(db: TipDb, rows: readonly TipRow[], listed: number): Promise<void> {
  await db.tips.bulkDelete(rows.map(({ n = 0 }) => n));
  const named = rows.flatMap(({ n = 0, keys }) => (n <= listed ? [{ n, keys }] : []));
  if (named.length > 0) await db.gone.bulkAdd(named);
}

async function put(db: TipDb, tips: readonly NewTip[], gone: readonly string[]): Promise<void> {
  const names = [...new Set([...gone, ...tips.map(({ entry }) => entry.lesson)])];
  const rows = await db.tips.where('lesson').anyOf(names).toArray();
  const head = await readTipHead(db);
  if (rows.length > 0) await take(db, rows, Math.max(...head.listed));
  if (tips.length > 0) await db.tips.bulkAdd(tips.map(rowOf));
  const size = head.size + tips.length - rows.length;
  const now = crypto.randomUUID();
  await writeTipHead(db, { ...head, size, rows: now, born: head.born === '' ? now : head.born });
}

/**
 * Puts lessons into the index and takes others out, in one transaction; a lesson that is in it already is replaced. Lists are
 * left as they are: they follow in steps (`listTips`).
 */
export const putTips = (
  db: TipDb,
  tips: readonly NewTip[],
  gone: readonly string[] = [],
): PromiseLike<void> => db.transaction('rw', [db.tips, db.gone, db.stats], () => put(db, tips, gone));
