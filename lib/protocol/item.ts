import * as z from 'zod';
import { eventHash } from '../hash/event-hash.ts';
import { Id } from '../model/id.ts';
import { OpenName } from '../model/open-name.ts';
import { carry } from './commands/carry.ts';
import { submit } from './commands/submit.ts';
import { Hash } from './hash.ts';

/** The place of an item in its device's own numbering: 1, 2, 3 ... */
const N = z.int().min(1);

const common = {
  id: Id,
  n: N,
  kind: OpenName,
  v: z.int().min(1),
  /** The device's clock in ms; never below the device's last. */
  at: z.int().nonnegative(),
  hash: Hash,
};

/** A log event as the server may see it: sealed on the device, its kind and version those of the envelope. */
export const EventItem = z.strictObject({
  ...common,
  t: z.literal('event'),
  kind: z.literal('sealed'),
  body: z.unknown(),
});
export type EventItem = z.infer<typeof EventItem>;

/** What a person asks the team's server to do; `needs` names an item without which it makes no sense. */
export const CommandItem = z.strictObject({
  ...common,
  t: z.literal('command'),
  body: z.unknown(),
  needs: Id.optional(),
});
export type CommandItem = z.infer<typeof CommandItem>;

/** An answer for the team's figures. Its body is a `Contribution`, which the server judges: one of a newer form costs itself and not its push. */
export const ContributionItem = z.strictObject({
  ...common,
  t: z.literal('contribution'),
  body: z.unknown(),
});
export type ContributionItem = z.infer<typeof ContributionItem>;

/** Uses a number and does nothing: what stood there must not run again. */
const VoidItem = z.strictObject({ t: z.literal('void'), n: N });

export const Item = z.discriminatedUnion('t', [EventItem, CommandItem, ContributionItem, VoidItem]);
export type Item = z.infer<typeof Item>;

/** sha256 of the RFC 8785 JSON of `[id, kind, v, at, body]`: items are compared as events are. */
export const itemHash = (item: Omit<CommandItem, 't' | 'n' | 'hash' | 'needs'>): string => eventHash(item);

/** The most bytes of canonical JSON a body may have, and one that holds a revision, in clear or sealed. */
export const MAX_BODY = 16 * 1024;
export const MAX_REVISION_BODY = 512 * 1024;

/** The kinds whose body holds a revision or may hold one, which a sealed event does not show. */
const LARGE: ReadonlySet<string> = new Set(['sealed', submit.kind, carry.kind]);

/** The most bytes of canonical JSON a body of this kind may have. */
export const maxBody = (kind: string): number => (LARGE.has(kind) ? MAX_REVISION_BODY : MAX_BODY);

/** Why an item was not taken, as far as this version names it; a command's own refusals come beside these. */
const ItemCode = z.enum([
  'bad_text',
  'bad_number',
  'bad_value',
  'too_deep',
  'too_large',
  'bad_body',
  'hash_mismatch',
  'id_reused',
  'erased',
  'full',
  'week_closed',
  'not_found',
  'dependency',
  'not_eligible',
  'gap',
  'number_used',
  'server_too_old',
]);
export type ItemCode = z.infer<typeof ItemCode>;

/**
 * What became of one item. `stored` and `done` used its number, as did `rejected`; `duplicate` had used it before; `later` did
 * not, and the item is to come again; with `number_used` something else had used it, and it comes again under another. `n` tells results apart, since a void has no id.
 */
export const ItemResult = z.strictObject({
  n: N,
  /** Absent for a void. */
  id: Id.optional(),
  status: z.enum(['stored', 'duplicate', 'done', 'rejected', 'later']),
  /** The row's place in the sender's `me` stream. */
  seq: z.int().nonnegative().optional(),
  /** An `ItemCode`, or a name only the command or a newer server has. */
  code: OpenName.optional(),
  /** How things are instead, after a refusal. */
  current: z.unknown().optional(),
});
export type ItemResult = z.infer<typeof ItemResult>;
