import type { AddressPattern } from '../../model/address-pattern.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import type { Verdict } from '../../quote/verify.ts';
import type { RaisedFlag } from './raised-flag.ts';
import type { RevisionView } from './revision.ts';
import type { LibraryTeam } from './team-library.ts';
import type { TeamLessonRow } from './team-row.ts';
import type { ToLook } from './to-look.ts';

/** Another lesson of the team, by name. */
export type NamedLesson = { id: Id; title: string };

/** That few who answered a lesson's questions in a week were right; `percent` is null where only a band is told, at most 40 %. */
export type LowCheck = { week: string; percent: number | null };

export type LibraryLessonView = {
  of: LibraryTeam;
  row: TeamLessonRow;
  content: LessonContent;
  claims: Record<Id, Verdict>;
  flags: RaisedFlag[];
  /** Told to those alone who stand for the lesson. */
  low: LowCheck | null;
  toLook: ToLook;
  /** The lesson's page on the team's server. */
  link: string;
  /** When the live revision was written, as its author's clock had it; in ms. */
  writtenAt: number;
  /** What was live of it so far, the newest first; [] where the server does not say. */
  revisions: RevisionView[];
  /** The addresses it is always shown on, and whether the person here says which. */
  rules: { patterns: readonly AddressPattern[]; mayChange: boolean };
  /** Live lessons that say nearly the same. */
  near: NamedLesson[];
  /** The live lesson that was made of this one and another; this one is to be retired. */
  mergedInto: NamedLesson | null;
  /** Lessons this one was made of that are still in use. */
  madeOf: NamedLesson[];
};
