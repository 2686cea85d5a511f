import * as z from 'zod';
import { Id } from '../model/id.ts';
import { Hash } from '../protocol/hash.ts';

/** Why a connection has ended; everything on the device stays. */
export const LinkEnd = z.enum(['disconnected', 'left', 'removed', 'token']);
export type LinkEnd = z.infer<typeof LinkEnd>;

/** The newest row of the audit trail a server has shown. */
const AuditHead = z.object({ seq: z.int().nonnegative(), hash: z.union([Hash, z.literal('')]) });
export type AuditHead = z.infer<typeof AuditHead>;

/**
 * How this device stands with one team's server. `epoch`, `gen` and `have` are what the server last said; `next` is the number of
 * the next item made here. `device` is the server's name of this device, another one after each connecting.
 */
export const Link = z.object({
  team: Id,
  person: Id,
  device: Id,
  /** The server's origin; nothing of this team goes anywhere else. */
  address: z.url(),
  teamName: z.string().max(120),
  personName: z.string().max(120),
  /** What its person called this device when they connected it. */
  deviceName: z.string().max(120).optional(),
  /** What its person is in the team, as the server last said: 'member', 'admin'; null while it has not. It opens no door, it only says what to offer. */
  role: z.string().max(40).nullable().optional(),
  /** When its person joined the team, by the server's clock in ms: the same on all their devices. Null while the server has not said. */
  joined: z.int().nonnegative().nullable().optional(),
  /** When the device was connected; device clock in ms. */
  since: z.int().nonnegative(),
  epoch: Id,
  gen: z.int().nonnegative(),
  have: z.int().nonnegative(),
  next: z.int().positive(),
  /** The highest number that was in a push, whatever was answered: nothing above it was ever sent from here. */
  sentTo: z.int().nonnegative().optional(),
  /** Where each stream was read to; null: from its start. */
  me: z.string().nullable(),
  teamRows: z.string().nullable(),
  /** Counts the readings of a stream from its start: a row of an older one that did not come again is gone. */
  round: z.int().nonnegative(),
  /** True while the own stream is read from its start to find which events the server lacks. */
  healing: z.boolean(),
  /** True while the team's stream is read from its start. */
  renewing: z.boolean(),
  /**
   * The person had their log erased on the server from elsewhere, and it began anew: they say what becomes of the copy here. Where the
   * server stands since; null: nothing is asked.
   */
  asks: z.object({ epoch: Id, gen: z.int().nonnegative(), have: z.int().nonnegative() }).nullable(),
  end: LinkEnd.nullable(),
  /** Whether the log goes to the server, sealed. */
  backup: z.boolean(),
  /** Up to when what was logged in no team is sent to this one as well, because its person chose so; device clock in ms. */
  earlier: z.int().nonnegative().nullable(),
  /** The newest audit head of each day, by ISO date; at most 400. */
  audit: z.record(z.string(), AuditHead),
  /** The day from which the trail no longer agrees with what was kept here, or null. */
  auditGone: z.string().nullable(),
  /** How far the reading of a stream of several answers is, in rows of the server; null: none is under way. */
  reading: z.object({ done: z.int().nonnegative(), of: z.int().nonnegative() }).nullable(),
  /** When everything was last sent and read; device clock in ms. */
  syncedAt: z.int().nonnegative().nullable(),
  /** Why the last sync stopped, or null; one of `SyncProblem`. */
  trouble: z.looseObject({ kind: z.string() }).nullable(),
});
export type Link = z.infer<typeof Link>;

/** A connection that was just made: nothing is sent or read yet. */
export const newLink = (
  made: Pick<
    Link,
    | 'team'
    | 'person'
    | 'device'
    | 'address'
    | 'teamName'
    | 'personName'
    | 'deviceName'
    | 'since'
    | 'epoch'
    | 'gen'
    | 'have'
  >,
): Link => ({
  ...made,
  next: made.have + 1,
  me: null,
  teamRows: null,
  round: 0,
  healing: false,
  renewing: false,
  asks: null,
  end: null,
  backup: false,
  earlier: null,
  audit: {},
  auditGone: null,
  reading: null,
  syncedAt: null,
  trouble: null,
});

/** What a server says of where it stands. */
export type Standing = Pick<Link, 'epoch' | 'gen' | 'have'>;

/** Whether an event belongs to what a connection sends: made in its team, or before in none where the person chose to copy that. */
export const isSent = ({ team, earlier }: Link, event: { team: string | null; at: number }): boolean =>
  event.team === team || (event.team === null && earlier !== null && event.at <= earlier);
