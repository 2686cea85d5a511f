import type { Id } from '../../model/id.ts';
import type { Problem } from '../../model/problem.ts';
import type { LinkEnd } from '../../sync/link.ts';
import type { DeadView } from './dead.ts';
import type { UnsentView } from './unsent.ts';

/** A connection as a page shows it. */
export type TeamView = {
  team: Id;
  name: string;
  person: string;
  /** What its person called this device; null where an earlier version connected it. */
  device: string | null;
  address: string;
  since: number;
  isActive: boolean;
  end: LinkEnd | null;
  backup: boolean;
  /** The log was erased on the server from elsewhere: what becomes of the copy here is to be chosen. */
  asks: boolean;
  /** After the membership ended: how many rows of the team are still on this device. */
  left: number;
  /** How many items are still to be sent. */
  waiting: number;
  /** Those of them that are no entries of the log, in the order they go. */
  unsent: UnsentView[];
  /** How many of those go to nothing if the device is connected anew: decisions, which their person makes again. */
  undecided: number;
  /** How far a long reading is, in rows of the server; null: none is under way. */
  reading: { done: number; of: number } | null;
  dead: DeadView[];
  /** Rows that no key here opens, and rows that should not exist. */
  unread: { sealed: number; unfit: number };
  syncedAt: number | null;
  trouble: Problem | null;
  /** The day on which the server's trail no longer agreed with what it had shown before, or null. */
  auditGone: string | null;
};
