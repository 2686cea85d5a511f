import type { Clock } from '../model/clock.ts';
import type { readRow } from '../protocol/rows.ts';
import type { Client } from './client.ts';
import type { GrantOf } from './granted.ts';
import type { OutRow } from './outgoing.ts';
import type { SyncStore } from './port.ts';
import type { Sealer } from './seal.ts';
import type { ReadEvent } from './take.ts';

export type SyncDeps = {
  store: SyncStore;
  client: Client;
  /** Null where the log is not kept on the server, or its key is not here yet; it may come while a sync runs. */
  sealerNow: () => Promise<Sealer | null>;
  readEvent: ReadEvent;
  /** How a row is read, where it is not by this version. */
  readRow?: typeof readRow;
  now: Clock;
  /** What a command that needs more than the device's token is sent with. */
  grantOf?: GrantOf;
  /** Called with the rows of a push before it leaves; false where one was taken out since they were read. */
  leaving?: (rows: readonly OutRow[]) => Promise<boolean>;
  /** Called with the rows of a push, as they were before it left, of which the server said that it took nothing. */
  stayed?: (rows: readonly OutRow[]) => Promise<void>;
  /** Where a fault may be put in; called after everything that was awaited. */
  hit?: (point: FaultPoint) => void | Promise<void>;
};

/** The moments at which a device may be killed without harm; tests kill it at each. */
export type FaultPoint =
  | 'before-push'
  | 'after-push'
  | 'settled'
  | 'after-pull'
  | 'taken'
  | 'restarted'
  | 'healed';
