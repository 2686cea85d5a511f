import { type Held, worthOfGrant } from '../auth/grants.ts';
import type { CommandContext } from './command.ts';

/** What the request's grant is worth now; `tooMany` are the seconds until it may be used for a decision again. */
export async function grantOf({
  tx,
  caller,
  grant: secret,
  now,
}: Pick<CommandContext<unknown>, 'tx' | 'caller' | 'grant' | 'now'>): Promise<
  Held & { tooMany: number | null }
> {
  const held = await worthOfGrant(tx, { caller, secret, now });
  if (held.ok) return { ...held.value, tooMany: null };
  // Only a good review grant can have been used too often, and only for decisions.
  const { retryAfter } = held.problem;
  return { grant: { kind: 'review' }, authAt: null, spend: async () => undefined, tooMany: retryAfter };
}
