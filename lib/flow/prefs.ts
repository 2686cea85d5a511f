/** What a person prefers; kept by the browser's own storage, never secret. */
export type Prefs = {
  theme: 'system' | 'light' | 'dark';
  /** Stands under the person's own testimony. */
  name: string;
  lastBackup: number | null;
  backupSnoozedAt: number | null;
  firstRunDone: boolean;
  persistAsked: boolean;
  /** The comments under a page or issue are read with it. */
  comments: boolean;
  /** Whether lessons that fit the page in front are shown. */
  tips: boolean;
  /** Whether the solution of an issue that was just resolved is offered to be captured. */
  resolved: boolean;
  /** What drafts are made with: rules alone, a model server, the active team's server, or the browser's own model. */
  drafter: 'embedded' | 'openai' | 'team' | 'built-in';
  /** Words that are replaced in whatever is captured. */
  always: readonly string[];
  /** Words that stay, although a rule takes them for a name, an e-mail, a phone number or an address. */
  never: readonly string[];
};
