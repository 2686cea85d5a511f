/** Something that was refused: kept for the person to read, to let go, and where `again` to be sent again from here. */
export type DeadView = {
  n: number;
  /** 'event' or the command's name. */
  what: string;
  code: string;
  /** Its own words: what was flagged or asked for, the title of what was submitted; '' where it has none. */
  says: string;
  again: boolean;
};
