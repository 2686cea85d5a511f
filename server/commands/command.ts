import type * as z from 'zod';
import type { Authority } from '../../lib/protocol/commands/command.ts';
import type { AuditEntry } from '../audit.ts';
import type { Caller } from '../http/device.ts';
import type { Tx } from '../store/port.ts';

/** A row of somebody's `me` stream that says what waits for them, or that it no longer does. */
export type TaskChange = {
  person: string;
  task: string;
  entity: string;
  ref: string;
  op: 'put' | 'del';
  body: unknown;
};

/** What the audit trail says of an act; who did it and in which team is known. */
type Audited = Omit<AuditEntry, 'team' | 'actor'>;

export type Outcome =
  | {
      status: 'done';
      /** What the command's sender is told and finds again in the `me` stream. */
      result: unknown;
      tasks?: readonly TaskChange[];
      audited?: readonly Audited[];
      /** Nothing is kept that leads to its sender: no result in their stream, and of its tasks the day alone. */
      nameless?: boolean;
    }
  | { status: 'rejected'; code: string; current?: unknown };

/** What a command is run with. Team and audit are locked already, so what is read now stays as it is. */
export type CommandContext<B> = {
  tx: Tx;
  caller: Caller;
  /** The command's own id. */
  id: string;
  body: B;
  now: number;
  random: (bytes: number) => Uint8Array;
  /** The review grant that came with the request, not yet looked at; null where none did. */
  grant: string | null;
  /** The next number of the team's stream, for a row that all members see. */
  nextSeq: () => number;
};

/**
 * A command of PROTOCOL's table. `run` decides before it writes: what is rejected has written nothing, which is
 * checked. It has no effect outside of its transaction, since it may be run again.
 */
export type Command<B = unknown> = {
  kind: string;
  v: number;
  authority: Authority;
  body: z.ZodType<B>;
  run: (context: CommandContext<B>) => Promise<Outcome>;
};
