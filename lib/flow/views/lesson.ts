import type { LessonRow, TimelineEntry } from '../../log/projection.ts';
import type { Id } from '../../model/id.ts';
import type { Revision } from '../../model/lesson.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Verdict } from '../../quote/verify.ts';

/** Filters of the lessons list; null and '' mean all. */
export type LessonFilter = { text: string; skill: SkillId | null; site: string | null; tier: number | null };

/** `sites` and `total` are of all lessons, `rows` of those that pass, best match first or newest first. */
export type LessonsView = { rows: LessonRow[]; sites: string[]; total: number };

export type LessonView = {
  row: LessonRow;
  revision: Revision;
  /** Newest first. */
  history: { rev: Id; at: number; base: Id | null }[];
  /** Revisions no other was written on; two after edits on two devices, the shown one first. */
  heads: Id[];
  claims: Record<Id, Verdict>;
  uses: TimelineEntry[];
  /** The event that deleted this lesson; retract it to undo. */
  deletedBy: Id | null;
};
