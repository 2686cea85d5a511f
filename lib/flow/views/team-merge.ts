import type { Claim } from '../../model/claim.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import type { Verdict } from '../../quote/verify.ts';
import type { LibraryTeam } from './team-library.ts';

/** Two lessons of a team side by side. */
export type MergeView = {
  of: LibraryTeam;
  first: MergeSide;
  second: MergeSide;
  /** The claims of the second that have a place in the first. */
  fits: Claim[];
};

export type MergeSide = { id: Id; content: LessonContent; claims: Record<Id, Verdict> };

/** What is to become of two lessons: the first one's next revision, with the claims of both that are kept. */
export type MergeWish = {
  team: Id;
  first: Id;
  second: Id;
  title: string;
  situation: string;
  keep: Id[];
};
