/** One browser's way to do the loop and to look at what it shows. */
export type Walker = {
  /** Whether the extension's worker answers. */
  answers(): Promise<boolean>;
  /** Opens a page, captures it from the toolbar and gives the title of the draft that the panel shows. */
  capture(address: string): Promise<string>;
  /** Confirms a skill and saves; returns once the panel says that the lesson is kept. */
  keep(): Promise<void>;
  /** The lesson titles in the log of the timeline page. */
  timeline(): Promise<string[]>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
};
