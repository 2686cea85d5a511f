import MiniSearch from 'minisearch';
import { readMeta } from '../../db/meta.ts';
import type { Db, LessonRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LessonRow } from '../deps.ts';
import { wordsIn } from './words-in.ts';

type Words = { id: Id; title: string; situation: string; text: string };

/** Every live lesson in memory; `search` answers ids, best match first. */
export type LessonIndex = { rows: ReadonlyMap<Id, LessonRow>; search(text: string): Id[] };

type Kept = {
  device: unknown;
  seq: number;
  rows: Map<Id, LessonRow>;
  words: MiniSearch<Words>;
  /** Records whose words are not in the search index yet; they are indexed when somebody searches. */
  waiting: Map<Id, LessonRecord>;
  seqs: Map<Id, number>;
};

const emptyIndex = (device: unknown): Kept => ({
  device,
  seq: 0,
  rows: new Map(),
  words: new MiniSearch<Words>({
    fields: ['title', 'situation', 'text'],
    tokenize: wordsIn,
    searchOptions: { boost: { title: 3, situation: 1.5 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  }),
  waiting: new Map(),
  seqs: new Map(),
});

const isLive = ({ row, deletedBy }: LessonRecord): boolean => row !== null && deletedBy === null;

function take(index: Kept, record: LessonRecord): void {
  const { id, row, seq } = record;
  // Two readers may finish in another order than they began.
  if (seq <= (index.seqs.get(id) ?? 0)) return;
  index.seqs.set(id, seq);
  index.seq = Math.max(index.seq, seq);
  index.waiting.set(id, record);
  if (row && isLive(record)) index.rows.set(id, row);
  else index.rows.delete(id);
}

function indexWords({ waiting, words }: Kept): void {
  for (const [id, record] of waiting) {
    if (words.has(id)) words.discard(id);
    const { row, text } = record;
    if (row && isLive(record)) words.add({ id, title: row.title, situation: row.situation, text });
  }
  waiting.clear();
}

const kept = new WeakMap<Db, Kept>();

/** The index of the database's lessons, brought up to date by reading only what changed since the last time. */
export async function lessonIndex(db: Db): Promise<LessonIndex> {
  // Erasing gives the device a new id and starts the numbers again, so nothing of before may be believed.
  const device = await readMeta(db, 'device');
  const before = kept.get(db);
  const index = before && before.device === device ? before : emptyIndex(device);
  kept.set(db, index);
  for (const record of await db.lessons.where('seq').above(index.seq).toArray()) take(index, record);
  return {
    rows: index.rows,
    search(text) {
      indexWords(index);
      return index.words.search(text).map(({ id }) => id as Id);
    },
  };
}
