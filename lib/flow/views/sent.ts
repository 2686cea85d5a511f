import type { Id } from '../../model/id.ts';
import type { Seat } from '../../review/policy.ts';
import type { SubmissionRow } from '../../review/rows.ts';
import type { Decided } from './teammate.ts';

/** Here alone, there and not told of yet, or as the server told it. */
export type SentState = 'queued' | 'sent' | 'refused' | Told | Since;
type Told = 'waiting' | 'approved' | 'changes' | 'rejected' | 'withdrawn' | 'stale';
/** Done with so long ago that the server no longer says how; or approved, and its lesson was retired or says something else since. */
type Since = 'over' | 'retired' | 'replaced';

/** What became of the last submission of a personal lesson in the active team. */
export type SentView = {
  submission: Id;
  /** When it was made here, in ms. */
  at: number;
  state: SentState;
  /** Why the server refused it or its withdrawal, or null. */
  code: string | null;
  /** It was taken back here, and the server does not know it yet. */
  withdrawing: boolean;
  /** The lesson was changed here since. */
  isOlder: boolean;
  /** How many approvals it needs; 0 while that is not known. */
  needed: number;
  /** The approvals nobody has given yet, by who may. */
  missing: Seat[];
  noReviewer: boolean;
  /** Where there is somebody who is only too new, until when, in ms; null: for ever. */
  waitsFor: SubmissionRow['waitsFor'];
  decided: Decided[];
};

/** The active team about a personal lesson; `sent` is null while it never was put before it. `claims` are those the lesson has now. */
export type TeamLessonView = {
  team: Id;
  name: string;
  sent: SentView | null;
  claims: { id: Id; text: string }[];
};
