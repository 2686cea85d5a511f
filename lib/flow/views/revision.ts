import type { Id } from '../../model/id.ts';
import type { TierValue } from '../../model/lesson.ts';
import type { Teammate } from './teammate.ts';

/** A revision that was live at some time. */
export type RevisionView = {
  number: number;
  rev: Id;
  /** When it went live, by the server's clock in ms. */
  at: number;
  author: Teammate;
  /** Nobody where it carries the approval of words that mean the same. */
  approvers: Teammate[];
  tier: TierValue;
  /** What it took the place of, where this device has the words of both. */
  from: Id | null;
};
