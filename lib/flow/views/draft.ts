import type { Unread } from '../../lesson/unread.ts';
import type { LessonRow } from '../../log/projection.ts';
import type { Capture } from '../../model/capture.ts';
import type { Draft } from '../../model/draft.ts';
import type { Id } from '../../model/id.ts';
import type { Verdict } from '../../quote/verify.ts';

/** What a capture gives the panel; `known` are lessons already made from the same source. */
export type Captured = { capture: Capture; draft: Draft; known: LessonRow[] };

/** A rule a check breaks; `block` refuses the save. */
export type Breach = { rule: string; level: 'block' | 'hint' };

/** A draft with everything its screen shows. `missing` says why Save is refused; empty means it can be saved. */
export type DraftView = {
  draft: Draft;
  /** Null when the capture stayed on another device or was cleared away. */
  capture: Capture | null;
  unread: Unread;
  claims: Record<Id, Verdict>;
  checks: Record<Id, Breach[]>;
  /** 'title', 'insight', 'skill', 'claim:<id>', 'branch:<id>', 'check:<id>'. */
  missing: string[];
  /** Lessons made from the same source before it was captured for this draft, the edited one excepted. */
  known: LessonRow[];
};

/** What a list of open drafts shows. */
export type DraftHead = {
  id: Id;
  title: string;
  changedAt: number;
  capture: Id | null;
  lesson: Id | null;
  sourceTitle: string;
  address: string;
  site?: string | undefined;
};
