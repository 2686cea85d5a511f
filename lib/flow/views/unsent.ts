/** Something that is still to be sent, the encrypted entries of the log apart. */
export type UnsentView = {
  n: number;
  /** When it was made; device clock in ms. */
  at: number;
  /** The command's name, or 'contribution'. */
  what: string;
  /** Its own words: what was flagged or asked for, the title of what was submitted; '' where it has none. */
  says: string;
};
