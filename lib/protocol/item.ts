import * as z from 'zod';
import { canonical } from '../hash/canonical.ts';
import { sha256 } from '../hash/sha256.ts';
import { Id } from '../model/id.ts';
import { Contribution } from './contribution.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** The place of an item in its device's own numbering: 1, 2, 3 ... */
const N = z.int().min(1);

const common = {
  id: Id,
  n: N,
  kind: z.string().min(1).max(60),
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

export const ContributionItem = z.strictObject({
  ...common,
  t: z.literal('contribution'),
  body: Contribution,
});
export type ContributionItem = z.infer<typeof ContributionItem>;

/** Uses a number and does nothing: what stood there must not run again. */
export const VoidItem = z.strictObject({ t: z.literal('void'), n: N });
export type VoidItem = z.infer<typeof VoidItem>;

export const Item = z.discriminatedUnion('t', [EventItem, CommandItem, ContributionItem, VoidItem]);
export type Item = z.infer<typeof Item>;

/** sha256 of the RFC 8785 JSON of `[id, kind, v, at, body]`. */
export const itemHash = ({
  id,
  kind,
  v,
  at,
  body,
}: Omit<CommandItem, 't' | 'n' | 'hash' | 'needs'>): string => sha256(canonical([id, kind, v, at, body]));

/** What became of one item. `seq` is its place in the stream; `current` how things are instead, after a refusal. */
export const ItemResult = z.strictObject({
  n: N,
  /** Absent for a void. */
  id: Id.optional(),
  status: z.enum(['stored', 'duplicate', 'done', 'rejected', 'later']),
  seq: z.int().optional(),
  code: z.string().optional(),
  current: z.unknown().optional(),
});
export type ItemResult = z.infer<typeof ItemResult>;
