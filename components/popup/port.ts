import type { PageRefusal } from '../../lib/model/problem.ts';
import type { Result } from '../../lib/model/result.ts';

/** Why nothing can be captured: a page of our own has its way on. */
export type PopupRefusal = PageRefusal | 'own-page';

/** The page behind the popup. `site` is its host, '' where there is none; `origin` that of a page of the web. */
export type PopupPageFacts = {
  title: string;
  site: string;
  origin: string | null;
  refused: PopupRefusal | null;
};

/** What the popup asks of the browser. */
export type PopupPort = {
  page(): Promise<PopupPageFacts>;
  /** Opens the panel, captures and closes the popup; `panel-closed` when the browser does not open it. Call it inside the click: a wait before it loses the gesture. */
  captureAndOpen(scope: 'page' | 'selection'): Promise<Result<void>>;
  /** Opens the panel, at its draft where no view is named. Same rule: inside the click. */
  openPanel(view?: 'own-words' | 'lessons'): Promise<Result<void>>;
  openPage(name: 'timeline' | 'options' | 'sample', hash?: string): void;
  /** The shortcut for capturing as the browser writes it, '' when none is assigned. */
  shortcut(): Promise<string>;
};
