import type { Id } from '../../model/id.ts';

/** Something that was refused: kept for the person to read, to let go, and where `again` to be sent again from here. */
export type DeadView = {
  n: number;
  /** 'event' or the command's name. */
  what: string;
  code: string;
  /** Its own words: what was flagged or asked for, the title of what was submitted; '' where it has none. */
  says: string;
  again: boolean;
  /** Of a decision: whether it can be made again, and where what was said with it is kept. */
  decided?: { waits: boolean; submission: Id | null };
};
