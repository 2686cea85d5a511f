import type { Id } from '../model/id.ts';

/** A stretch of words that both revisions have, or only the newer (`added`) or the older (`removed`). */
export type DiffWords = { op: 'same' | 'added' | 'removed'; text: string };

/** One field that differs between two revisions. `id` is the claim or check it belongs to, null for the lesson's own fields. */
export type DiffPart = {
  field: DiffField;
  id: Id | null;
  change: 'added' | 'removed' | 'changed' | 'moved';
  words: DiffWords[];
};

export type DiffField =
  | 'title'
  | 'situation'
  | 'kind'
  | 'insight'
  | 'body'
  | 'mistakes'
  | 'why'
  | 'check'
  | 'support'
  | 'skills'
  | 'tier'
  | 'tier_reason'
  | 'sources';
