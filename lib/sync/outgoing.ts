import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';

/**
 * waiting: to be sent. acked: its number was used. void: its number is to be used by nothing, since it must not run again.
 * dead: refused; kept for the person to read, its number used or to be used by nothing.
 */
export type OutState = 'waiting' | 'acked' | 'void' | 'dead';

/** What an item says; an event's row names the event, whose words are sealed when they are sent. */
export type OutWhat =
  | { t: 'event'; event: Id }
  | { t: 'command'; id: Id; kind: string; v: number; at: number; body: unknown; needs?: Id }
  | { t: 'contribution'; id: Id; kind: string; v: number; at: number; body: unknown }
  | { t: 'void' };

/** Why an item was refused. `current` is how things are instead, as the server said. */
export type Refused = { code: string; current?: unknown };

/** One row of the outbox: `n` is its place in this device's numbering for this team. Rows are kept when they were acknowledged. */
export type OutRow = {
  n: number;
  what: OutWhat;
  state: OutState;
  /** Not to be sent before; device clock in ms. */
  notBefore?: number;
  /** It was in a push, whose answer may be lost: the server may have it. Noted only where nothing is sent by itself later. */
  tried?: true;
  refused?: Refused;
};

/** A row with what it needs to be sent; `event` is undefined when the event is no longer here. */
export type Ready = OutRow & { event?: LogEvent | undefined };
