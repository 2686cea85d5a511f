import type { Changes } from '../../log/changes.ts';
import type { Draft } from '../../model/draft.ts';
import type { LogEvent } from '../../model/event.ts';
import type { Prefs } from '../prefs.ts';

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
  /** Preferences it would set, empty where the person has chosen their own. */
  sets: SetPrefs;
  data: { events: readonly LogEvent[]; drafts: readonly Draft[]; prefs: ImportedPrefs };
};

/** The preferences an export carries. */
export type ImportedPrefs = {
  theme?: Prefs['theme'] | undefined;
  name?: string | undefined;
  always?: readonly string[] | undefined;
  never?: readonly string[] | undefined;
};

/** The preferences an import sets. */
export type SetPrefs = Partial<Pick<Prefs, 'theme' | 'name' | 'always' | 'never'>>;
