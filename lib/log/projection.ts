import type { UsedWhere } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { LessonKind, TierValue } from '../model/lesson.ts';
import type { Rung, SkillId } from '../model/skill.ts';

/** What lists and search show of a lesson's head. `site`, `address` and `sourceKey` are '' for a lesson from own words. */
export type LessonRow = {
  id: Id;
  rev: Id;
  title: string;
  situation: string;
  kind: LessonKind;
  skills: SkillId[];
  site: string;
  address: string;
  sourceTitle: string;
  sourceKey: string;
  tier: TierValue;
  /** When the head was saved, in ms. */
  savedAt: number;
  /** When the lesson was first kept, in ms. */
  firstAt: number;
  /** How many checks the head has. */
  checks: number;
};

/** One line of the timeline: a visible log event of a lesson, with the lesson's head as it is now. */
export type TimelineEntry = {
  event: Id;
  at: number;
  /** The calendar day on this device, `YYYY-MM-DD`. */
  day: string;
  kind: 'kept' | 'revised' | 'recalled' | 'answered' | 'used' | 'taught' | 'deleted';
  lesson: Id;
  lessonTitle: string;
  skills: SkillId[];
  rung: Rung | null;
  /** The page the lesson was made from, '' for own words. */
  address: string;
  where?: UsedWhere;
  /** The team whose lesson it is, where it is none of one's own; its title is looked up where it is shown. */
  ofTeam?: Id;
};

/** One piece of evidence: counted once per lesson, rung and day, for each of the lesson's skills. */
export type RungMark = { rung: Rung; day: string; week: string };

/** Everything stored for one lesson beside its events. Without a visible revision there is no row, and no entry but of uses of a team's lesson. */
export type LessonProjection = {
  id: Id;
  /** The head as lists show it; kept for a deleted lesson, whose timeline entries stay. */
  row: LessonRow | null;
  /** The event that deleted the lesson; retract it to undo. */
  deletedBy: Id | null;
  /** Keys of every source of the head. */
  sources: string[];
  /** What they are found under by the address of a page that is visited (`pageKeys`). */
  pages: string[];
  /** The words typed search looks in beyond title and situation. */
  text: string;
  entries: TimelineEntry[];
  rungs: RungMark[];
};
