import type MiniSearch from 'minisearch';
import type { LessonRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LessonRow } from '../deps.ts';
import { noWords, type Words } from './words-of-lessons.ts';

/** The rows and words of lessons, filled record by record. */
export type Kept = {
  device: unknown;
  seq: number;
  rows: Map<Id, LessonRow>;
  words: MiniSearch<Words>;
  /** Records whose words are not in the search index yet; they are indexed when somebody searches. */
  waiting: Map<Id, LessonRecord>;
  seqs: Map<Id, number>;
};

export const emptyIndex = (device: unknown): Kept => ({
  device,
  seq: 0,
  rows: new Map(),
  words: noWords(),
  waiting: new Map(),
  seqs: new Map(),
});

export const isLive = ({ row, deletedBy }: LessonRecord): boolean => row !== null && deletedBy === null;

/** Takes over what a record says now. */
export function take(index: Kept, record: LessonRecord): void {
  const { id, row, seq } = record;
  // Two readers may finish in another order than they began.
  if (seq <= (index.seqs.get(id) ?? 0)) return;
  index.seqs.set(id, seq);
  index.seq = Math.max(index.seq, seq);
  index.waiting.set(id, record);
  if (row && isLive(record)) index.rows.set(id, row);
  else index.rows.delete(id);
}
