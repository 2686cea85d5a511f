import type { Link } from '../../../lib/sync/link.ts';

export type RowSeen = {
  stream: string;
  entity: string;
  id: string;
  seq: number;
  hash: string;
  carried: string | null;
};

/** What a device has stored of one team, read behind the back of its pages. */
export type DeviceState = {
  link: Link | null;
  hasToken: boolean;
  waiting: number;
  dead: number;
  /** Submissions whose decision was not sent in time, which is said where they wait again. */
  held: string[];
  /** `mark` tells which act an event is of: no two acts have the same. */
  events: { id: string; mark: string; team: string | null }[];
  rows: RowSeen[];
};
