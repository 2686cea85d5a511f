import type { LogEvent } from '../../../lib/model/event.ts';
import type { Id } from '../../../lib/model/id.ts';
import type { Link, Standing } from '../../../lib/sync/link.ts';
import type { OutRow, OutWhat } from '../../../lib/sync/outgoing.ts';
import type { KeptRow, SyncStore } from '../../../lib/sync/port.ts';

/** A device of the laws: one log, and of each team it is connected to a connection, an outbox and rows. */
export type LawDevice = {
  connect(link: Link): Promise<void>;
  store(team: Id): SyncStore;
  link(team: Id): Promise<Link>;
  teams(): Promise<Id[]>;
  events(): Promise<LogEvent[]>;
  rows(team: Id): Promise<KeptRow[]>;
  outbox(team: Id): Promise<OutRow[]>;
  /** How each lesson stands by the log here, as text. */
  lessons(): Promise<string[]>;
  /** An act of the person here, with its outbox row at once. */
  record(event: LogEvent): Promise<void>;
  send(team: Id, what: OutWhat, notBefore?: number): Promise<void>;
  /** The person copies to a team what they logged in none up to then; device clock in ms. */
  copyEarlier(team: Id, earlier: number): Promise<void>;
  /** The person sends again what was refused. */
  retry(team: Id): Promise<void>;
  /** The person says what becomes of the copy here of a log that was erased elsewhere. */
  afterErasure(team: Id, keep: boolean): Promise<void>;
  relink(team: Id, to: Standing & { device: Id }): Promise<void>;
  /** Keeps everything as a backup of the profile does; what it returns puts that back. */
  keep(): Promise<() => Promise<void>>;
  drop(): Promise<void>;
};
