import type * as z from 'zod';
import type { TierValue } from '../../model/lesson.ts';

/**
 * What a command has to come with: `sync` is the device's token alone, `review` a review grant besides. `bound` is a
 * review grant in tiers 1 and 2 and in tiers 3 and 4 a grant made on the server's page for this one decision.
 */
export type Authority = 'sync' | 'review' | 'bound';

/** Without the server a command waits in the outbox (`queue`), or is kept to be confirmed anew and never sent on its own. */
export type Offline = 'queue' | 'prepared';

/** What server and client both know of a command; one object a command. */
export type CommandKind<K extends string = string, B extends z.ZodType = z.ZodType> = {
  kind: K;
  v: 1;
  authority: Authority;
  offline: Offline;
  body: B;
  /** Of one that was taken the server keeps nothing that leads to its sender, so it cannot tell when the same comes again. */
  nameless?: true;
};

/** A command that any member sends with the device's token, and that waits while there is no server. */
export const queued = <K extends string, B extends z.ZodType>(kind: K, body: B) =>
  ({ kind, v: 1, authority: 'sync', offline: 'queue', body }) as const satisfies CommandKind<K, B>;

/** A command under a review grant. */
export const reviewed = <K extends string, B extends z.ZodType>(kind: K, body: B) =>
  ({ kind, v: 1, authority: 'review', offline: 'prepared', body }) as const satisfies CommandKind<K, B>;

/** The grant a command needs about something of this tier, or null where the device's token is enough. */
export function grantFor(
  { authority }: Pick<CommandKind, 'authority'>,
  tier: TierValue,
): 'review' | 'bound' | null {
  if (authority === 'sync') return null;
  return authority === 'bound' && tier >= 3 ? 'bound' : 'review';
}
