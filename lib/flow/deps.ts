import type { Db } from '../db/schema.ts';
import type { QuoteSelector } from '../model/claim.ts';
import type { Clock } from '../model/clock.ts';
import type { Id, Random } from '../model/id.ts';
import type { KeptGrant } from '../model/kept-grant.ts';
import type { Result } from '../model/result.ts';
import type { Send } from '../model/send.ts';
import type { Prefs } from './prefs.ts';

export type { DraftProgress } from '../draft/progress.ts';
export type { DiffPart, DiffWords } from '../lesson/diff-part.ts';
export type { DraftEdit, Slot } from '../lesson/draft-edit.ts';
export type { ThreeWayPart } from '../lesson/three-way.ts';
export type { LessonRow, TimelineEntry } from '../log/projection.ts';
export type { Verdict } from '../quote/verify.ts';
export type { Approval } from './views/approval.ts';
export type { Block } from './views/block.ts';
export type { Connecting } from './views/connecting.ts';
export type { DeadView } from './views/dead.ts';
export type { Breach, Captured, DraftHead, DraftView } from './views/draft.ts';
export type { DraftWish } from './views/draft-wish.ts';
export type { ImportPlan } from './views/import.ts';
export type { ImportedPrefs, SetPrefs } from './views/imported-prefs.ts';
export type { IssueView } from './views/issue.ts';
export type { LessonFilter, LessonsView, LessonView } from './views/lesson.ts';
export type { EndpointView, Probed, ProbeStep, SendingView } from './views/model.ts';
export type { ConsentView, OutcomeView, OwnAnswer } from './views/outcome.ts';
export type { Overtaken } from './views/overtaken.ts';
export type { PairMeeting, PairOffer } from './views/pairing.ts';
export type { PracticeView, QuestionView } from './views/practice.ts';
export type { Preview } from './views/preview.ts';
export type { PlanProgress, Progress, Watched } from './views/progress.ts';
export type { FlagKind, RaisedFlag } from './views/raised-flag.ts';
export type { LessonReading } from './views/readings.ts';
export type { ReviewAct, ReviewItem } from './views/review.ts';
export type { ReviewHead } from './views/review-head.ts';
export type { ReviewState } from './views/review-state.ts';
export type { RevisionView } from './views/revision.ts';
export type { SentView, TeamLessonView } from './views/sent.ts';
export type { SentItem, SentToTeam } from './views/sent-to-team.ts';
export type { StorageView } from './views/settings.ts';
export type { TeamView } from './views/team.ts';
export type { LibraryLessonView, LowCheck, NamedLesson } from './views/team-lesson.ts';
export type { LibraryTeam, TeamLibraryView } from './views/team-library.ts';
export type { MergeSide, MergeView } from './views/team-merge.ts';
export type { TeamModelView } from './views/team-model.ts';
export type { TeamLessonRow, TeamOwner } from './views/team-row.ts';
export type { SetWish, TeamSetView } from './views/team-set.ts';
export type { TeamSkillView } from './views/team-skill.ts';
export type { Teammate } from './views/teammate.ts';
export type { EvidenceView, SkillView, TimelineView } from './views/timeline.ts';
export type { JudgedTip, PageFacts, Quiet, TipView } from './views/tip.ts';
export type { AnsweredFlag, AskedLesson, GoneLesson, OpenFlag, ToLook } from './views/to-look.ts';
export type { ToSendView } from './views/to-send.ts';
export type { UnsentView } from './views/unsent.ts';
export type { Prefs };

export type PrefsPort = {
  get(): Promise<Prefs>;
  set(patch: Partial<Prefs>): Promise<void>;
  /** Returns what stops it. */
  watch(listener: (prefs: Prefs) => void): () => void;
};

/** What the browser keeps for us only until it closes. */
export type SessionPort = { clear(): Promise<void> };

/** A draft's fields whose words storage refused, by field. */
export type RefusedWords = Readonly<Record<string, string>>;

/** Where words that storage refused wait until the browser closes, by draft. */
export type AsidePort = {
  get(draft: Id): Promise<RefusedWords>;
  /** Changes these fields alone; null removes what is there. */
  set(draft: Id, words: Readonly<Record<string, string | null>>): Promise<void>;
};

/** What lets this device decide, at most one a team and one a submission; it ends with the browser. */
export type GrantsPort = {
  list(): Promise<KeptGrant[]>;
  put(grant: KeptGrant): Promise<void>;
  drop(grant: KeptGrant): Promise<void>;
};

/** A site the person enabled, named by its origin with its port. */
export type Site = {
  origin: string;
  enabledAt: number;
  /** Whether pages of the site show the button. */
  shown: boolean;
  place: { right: number; bottom: number } | null;
};

/** The enabled sites and the browser's permission for each. */
export type SitesPort = {
  /** The browser grants a host with all its ports. */
  anyPort: boolean;
  list(): Promise<Site[]>;
  /** Asks the browser for one origin; first in the click. */
  request(origin: string): Promise<boolean>;
  put(site: Site): Promise<void>;
  /** Gives the permission back too, unless another enabled site or one of `needed` needs it. */
  remove(origin: string, needed?: readonly string[]): Promise<void>;
  /** Returns what stops it. */
  watch(listener: () => void): () => void;
};

/** What the use cases may do with the person's tabs. */
export type PagePort = {
  activeTab(): Promise<{ tab: number; url?: string; title?: string } | null>;
  /** Asks the API of the product the tab's page belongs to, until `stop`; what comes back is not trusted. */
  get(tab: number, path: string, stop?: AbortSignal): Promise<unknown>;
  /** Lets the person pick a block in the tab; what comes back is a page's. `label` says how. */
  pick(tab: number, label: string): Promise<Result<unknown>>;
  stopPick(tab: number): void;
  /** Reads the page of a tab again, in the way it was captured; what comes back is not trusted. */
  read(tab: number, scope: 'page' | 'selection'): Promise<Result<unknown>>;
  /**
   * Which of these quotes the page of an address, in this tab, still says; what comes back is not trusted, and null where it may not be
   * read or is not there any more.
   */
  find(tab: number, address: string, selectors: readonly QuoteSelector[]): Promise<unknown>;
  show(tab: number, selector: QuoteSelector): Promise<'shown' | 'not-found' | 'no-grant'>;
  /** Whether the page was opened; addresses of other kinds than a page's are not. */
  openSource(address: string, selector?: QuoteSelector): Promise<boolean>;
};

/** The only way out of this browser, to a server the person configured. */
export type NetPort = {
  /** Asks the browser for exactly this origin; first in the click. */
  request(origin: string): Promise<boolean>;
  has(origin: string): Promise<boolean>;
  /** Gives the browser's permission back, unless one of these origins needs the same. */
  release(origin: string, needed: readonly string[]): Promise<void>;
  /**
   * Gives back every permission for an origin, those that a check or a closed tab left too, but what these origins need; returns those
   * the browser still grants.
   */
  releaseAll(needed: readonly string[]): Promise<string[]>;
  /** Sends to this origin alone, which is the configured one, and only while the browser grants it. */
  to(origin: string): Send;
};

/** The origin of the team's server that the organisation set, null where none is, and whether no other may be connected. */
export type TeamServer = { origin: string | null; fixed: boolean };

/** What the organisation set that manages this browser. */
export type PolicyPort = { teamServer(): Promise<TeamServer> };

/** Everything a use case may touch. */
export type Deps = {
  db: Db;
  now: Clock;
  random: Random;
  page: PagePort;
  prefs: PrefsPort;
  session: SessionPort;
  aside: AsidePort;
  grants: GrantsPort;
  sites: SitesPort;
  net: NetPort;
  policy: PolicyPort;
};

/** What the browser gives the use cases. */
export type Ports = Omit<Deps, 'db' | 'now' | 'random'>;

/** A value that changes: each subscriber gets the present one and every later one. Dexie's observables are such. */
export type Live<T> = {
  subscribe(observer: { next: (value: T) => void; error?: (error: unknown) => void }): {
    unsubscribe(): void;
  };
};
