import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { PullRow, Stream } from '../protocol/pull.ts';
import type { Link, Standing } from './link.ts';
import type { OutRow, Ready } from './outgoing.ts';

/** A row of a stream as it is kept: put, or carried because this version or this device cannot read it yet. */
export type KeptRow = Pick<PullRow, 'seq' | 'entity' | 'id' | 'kind' | 'v' | 'at' | 'body' | 'hash'> & {
  stream: Stream;
  /** Why it is not shown: a newer peer's, one that no key here opens, or one that should not exist. */
  carried?: 'entity' | 'version' | 'words' | 'sealed' | 'unfit';
};

/** One answer's rows, read: everything of it is stored in one transaction with the cursor. */
export type Taken = {
  stream: Stream;
  /** Events opened from their envelopes. */
  events: readonly LogEvent[];
  rows: readonly KeptRow[];
  /** Rows that are gone. A row of the entity `event` is an erasing. */
  gone: readonly { entity: string; id: string }[];
  /** Ids of all events the answer named, which the server therefore has. */
  named: readonly Id[];
  /** Where the stream was read to when it was asked for, and is now. */
  after: string | null;
  /** Whether the log was kept on the server when it was asked for. */
  backup: boolean;
  next: string;
  /** How far the reading is with this answer; absent: as before. */
  reading?: Link['reading'];
  /** Whether this was the stream's end for now. */
  last: boolean;
};

/** What a sync does to an outbox row. */
export type Settled = Pick<OutRow, 'n' | 'state' | 'refused'>;

/** The rows that change and the connection as it stands then; null, already by the lowest row, where nothing is to change. */
export type Renumber = (link: Link, waiting: readonly OutRow[]) => { rows: OutRow[]; link: Link } | null;

/**
 * What the engine needs of a device's storage, for one team. Every method is one transaction: it happens whole or not at all, and
 * what it answered stays after the worker, the browser or the machine is killed.
 */
export type SyncStore = {
  link(): Promise<Link | null>;
  patch(change: Partial<Omit<Link, 'team'>>): Promise<void>;
  /** Rows above `have` in order of their numbers, whatever their state; at most `limit`. */
  outgoing(have: number, limit: number): Promise<Ready[]>;
  /** Stores what became of rows and where the server stands. */
  settle(settled: readonly Settled[], standing: Standing): Promise<void>;
  /** Which of these events are here. */
  known(ids: readonly Id[]): Promise<ReadonlySet<Id>>;
  /** False, and nothing taken, where the stream is no longer read from `after` on: its key came, or it was connected anew. */
  take(taken: Taken): Promise<boolean>;
  /** The rows that are carried because a newer version made them. */
  newer(): Promise<KeptRow[]>;
  /**
   * The server is not where it was: both streams are read from their start again, and afterwards events it lacks are sent again.
   * Rows of the outbox above its `have` wait again, or become void where they must not run twice.
   */
  restart(standing: Standing): Promise<void>;
  /** Puts what waits under other numbers where the server has these from elsewhere; `rule` is given the rows that wait, or the lowest alone. */
  renumber(rule: Renumber): Promise<void>;
  /** After a whole reading: removes rows of the team's stream that did not come again. */
  renewed(): Promise<void>;
  /** After a whole reading: puts the events that the server did not name into the outbox, and returns how many. */
  healed(): Promise<number>;
};
