import type { Id } from '../../model/id.ts';
import type { LibraryTeam } from './team-library.ts';
import type { TeamLessonRow } from './team-row.ts';

/** A flag the person here is to answer; `at` in ms. */
export type OpenFlag = { flag: Id; text: string; at: number };

/** A lesson somebody is led to; without a title where the team has retired it. */
export type AskedLesson = { id: Id; title: string | null };

/** What was answered to a flag of the person here: what they said, and when, in ms. */
export type AnsweredFlag = { flag: Id; text: string; answer: string; at: number };

/** What is to be looked at by the person here: where they stand for the lesson open flags, and whether it still holds; else what was answered to their own. */
export type ToLook = {
  flags: OpenFlag[];
  /** Why it is to be verified: a page has changed, its day has come; null: it is not. */
  verify: 'drift' | 'due' | null;
  /** Those who decide were asked to look at it again, and have not yet. */
  isAsked: boolean;
  answers: AnsweredFlag[];
};

/** A retired lesson of the active team, and what is still to be said or read about it by the person here. */
export type GoneLesson = { of: LibraryTeam; row: Pick<TeamLessonRow, 'id' | 'rev' | 'tier'>; toLook: ToLook };
