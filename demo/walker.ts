/** A file as a person chooses it. */
export type BroughtFile = { name: string; mimeType: string; buffer: Buffer<ArrayBuffer> };

/** One browser's way to do the loop and to look at what it shows. */
export type Walker = {
  /** Whether the extension's worker answers. */
  answers(): Promise<boolean>;
  /** Opens a page, captures it from the toolbar and gives the title of the draft that the panel shows. */
  capture(address: string): Promise<string>;
  /** Brings the question whose right answer this is into sight in the draft; gives the words of that answer as it is shown. */
  asks(answer: string): Promise<string>;
  /** Confirms a skill and saves; returns once the panel says that the lesson is kept. */
  keep(): Promise<void>;
  /** The lesson titles in the log of the timeline page. */
  timeline(): Promise<string[]>;
  /** Takes over an exported file on the settings page. */
  bring(file: BroughtFile): Promise<void>;
  /**
   * Opens a page of the site, which is enabled. With a lesson's title it gives why the panel shows that lesson; with none whether it shows no
   * lesson, nor begins to within a moment.
   */
  tip(address: string, lesson: string): Promise<string>;
  noTip(address: string): Promise<boolean>;
  /** How many questions the panel says are due today, in its words. */
  due(questions: number): Promise<string>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
};
