import type { Changes } from '../../log/changes.ts';
import type { Draft } from '../../model/draft.ts';
import type { LogEvent } from '../../model/event.ts';
import type { ImportedPrefs, SetPrefs } from './imported-prefs.ts';

/** What an import would do; nothing is written before `applyImport` gets it back. */
export type ImportPlan = {
  exportedAt: number;
  /** Events that are new here. */
  fresh: number;
  /** Events already here, left alone. */
  known: number;
  /** Of the new ones, those of a newer version: kept and passed on, not shown yet. */
  carried: number;
  /** Lessons the new events belong to. */
  lessons: number;
  /** Unfinished drafts that are new here. */
  drafts: number;
  /** Of these, those of a newer version. */
  carriedDrafts: number;
  /** What it would change of what is here already. */
  changes: Changes;
  /** Practice pauses otherwise than before: until when, null where it goes on; null where nothing is changed about it. */
  pause: { until: number | null } | null;
  /** Tips of lessons here that are no longer shown on a page, and those that are again. */
  tips: { hidden: number; shown: number };
  /** The name in the file, where another one is set here. */
  otherName: string | null;
  /** Preferences it would set, empty where the person has chosen their own. */
  sets: SetPrefs;
  data: { events: readonly LogEvent[]; drafts: readonly Draft[]; prefs: ImportedPrefs };
};
