import type { Db } from '../db/schema.ts';
import type { DiffPart, DiffWords } from '../lesson/diff-part.ts';
import type { DraftEdit, Slot } from '../lesson/draft-edit.ts';
import type { Changes } from '../log/changes.ts';
import type { LessonRow, TimelineEntry } from '../log/projection.ts';
import type { Capture } from '../model/capture.ts';
import type { QuoteSelector } from '../model/claim.ts';
import type { Clock } from '../model/clock.ts';
import type { Draft } from '../model/draft.ts';
import type { LogEvent } from '../model/event.ts';
import type { Id, Random } from '../model/id.ts';
import type { Revision } from '../model/lesson.ts';
import type { Rung, Skill, SkillId } from '../model/skill.ts';
import type { Verdict } from '../quote/verify.ts';

export type { DiffPart, DiffWords, DraftEdit, LessonRow, Slot, TimelineEntry, Verdict };

/** What a person prefers; kept by the browser's own storage, never secret. */
export type Prefs = {
  theme: 'system' | 'light' | 'dark';
  /** Stands under the person's own testimony. */
  name: string;
  lastBackup: number | null;
  backupSnoozedAt: number | null;
  firstRunDone: boolean;
  persistAsked: boolean;
};

export type PrefsPort = {
  get(): Promise<Prefs>;
  set(patch: Partial<Prefs>): Promise<void>;
  /** Returns what stops it. */
  watch(listener: (prefs: Prefs) => void): () => void;
};

/** What the browser keeps for us only until it closes. */
export type SessionPort = { clear(): Promise<void> };

/** What the use cases may do with the person's tabs. */
export type PagePort = {
  activeTab(): Promise<{ tab: number; url?: string; title?: string } | null>;
  /** Asks the API of the product the tab's page belongs to; what comes back is not trusted. */
  get(tab: number, path: string): Promise<unknown>;
  show(tab: number, selector: QuoteSelector): Promise<'shown' | 'not-found' | 'no-grant'>;
  openSource(address: string, selector?: QuoteSelector): Promise<void>;
};

/** Everything a use case may touch. */
export type Deps = {
  db: Db;
  now: Clock;
  random: Random;
  page: PagePort;
  prefs: PrefsPort;
  session: SessionPort;
};

/** What the browser gives the use cases. */
export type Ports = Pick<Deps, 'page' | 'prefs' | 'session'>;

/** A value that changes: each subscriber gets the present one and every later one. Dexie's observables are such. */
export type Live<T> = {
  subscribe(observer: { next: (value: T) => void; error?: (error: unknown) => void }): {
    unsubscribe(): void;
  };
};

/** What a capture gives the panel; `known` are lessons already made from the same source. */
export type Captured = { capture: Capture; draft: Draft; known: LessonRow[] };

/** A rule a check breaks; `block` refuses the save. */
export type Breach = { rule: string; level: 'block' | 'hint' };

/** A draft with everything its screen shows. `missing` says why Save is refused; empty means it can be saved. */
export type DraftView = {
  draft: Draft;
  /** Null when the capture stayed on another device or was cleared away. */
  capture: Capture | null;
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
};

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

/** `days` newest first; `week` is the date of its Monday. */
export type TimelineView = {
  days: { day: string; n: number }[];
  rungs: { skill: SkillId; week: string; rung: Rung; n: number }[];
  total: number;
  skills: Skill[];
};

export type SkillView = { skill: Skill; lessons: number; rungs: Record<Rung, number> };

/** Bytes by the browser's own estimate; null where it gives none. */
export type StorageView = {
  used: number | null;
  quota: number | null;
  lessons: number;
  events: number;
  lastBackup: number | null;
  remind: null | 'ten-lessons' | 'monthly';
  persisted: boolean;
};

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
export type ImportedPrefs = { theme?: Prefs['theme'] | undefined; name?: string | undefined };

/** The preferences an import sets. */
export type SetPrefs = Partial<Pick<Prefs, 'theme' | 'name'>>;

export type Progress = { done: number; total: number };
