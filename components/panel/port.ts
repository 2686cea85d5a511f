import type { Arrival } from '../../lib/flow/arrival-of.ts';
import type { PageFacts } from '../../lib/flow/deps.ts';
import type { TabDescription } from '../../lib/flow/describe-tab.ts';
import type { Result } from '../../lib/model/result.ts';

export type { Arrival };

/** The tab in front of the panel's window; without a page grant it has neither address nor title. */
export type FrontTab = {
  tab: number;
  title?: string | undefined;
  url?: string | undefined;
  /** Why its page can never be captured, as far as its address tells. */
  refused?: TabDescription['refused'];
  /** Grows when its page was loaded again; undefined where nobody counted. */
  loads?: number | undefined;
};

export type PanelView = 'draft' | 'tips' | 'lessons' | 'team' | 'own-words';

/** What the panel needs of the browser beyond Deps. */
export type PanelPort = {
  /** Reads the page in front; fails with `no-grant` where only the toolbar or the shortcut may. */
  capture(scope: 'page' | 'selection'): Promise<Result<unknown>>;
  /** What the page of a tab is about, as far as tips go; null where it may not be read or shows another page by now. */
  facts(tab: number, address: string): Promise<PageFacts | null>;
  /** Marks a tab at the toolbar's icon where tips are shown for its page, as long as that is the one of `address`. */
  dot(tab: number, tips: number, address: string): void;
  /** Ends the wait for a page in front that is not ready yet. */
  stopReading(): void;
  /** Captures started elsewhere; returns how to stop listening. */
  pending(listener: (arrival: Arrival) => void): () => void;
  tab(listener: (tab: FrontTab | null) => void): () => void;
  /** The tab in front now: a grant that is given by the toolbar or the shortcut is told by no event. */
  front(): Promise<FrontTab | null>;
  /** The popup asks for a view. */
  view(listener: (view: PanelView) => void): () => void;
  /** The capture shortcut as the browser writes it; '' when none is assigned. */
  shortcut(): Promise<string>;
  /** Opens where the browser lets a person change shortcuts. */
  openShortcutSettings(): void;
  openPage(name: 'timeline' | 'options', hash?: string): void;
  /** Own words that are no draft yet; they outlive the panel. '' is none. */
  words: {
    get(): Promise<string>;
    set(text: string): void;
    /** Tells when they were removed, here or by erasing everything; returns how to stop. */
    gone(listener: () => void): () => void;
  };
};
