import type { Check } from '../../model/check.ts';
import type { Id } from '../../model/id.ts';
import type { LibraryTeam } from './team-library.ts';

/** A question as it is asked, with what its lesson rests on. */
export type QuestionView = {
  lesson: Id;
  rev: Id;
  check: Check;
  title: string;
  /** The page the lesson was made from; null: own words. */
  source: { address: string; title: string } | null;
  /** The team the lesson is of; null: one's own. */
  of: LibraryTeam | null;
};

/** What is asked on one day, in order. It tells nothing of other days but when the next question comes. */
export type PracticeView = {
  asked: QuestionView[];
  /** About how long they take, in minutes. */
  minutes: number;
  /** When the next question comes where none is asked, in ms; null: none will. */
  next: number | null;
  /** Until when nothing is asked, in ms; null where it is not paused. */
  pausedUntil: number | null;
};
