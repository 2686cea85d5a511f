import * as z from 'zod';
import { sha256 } from '../../lib/hash/sha256.ts';
import type { Grant } from '../../lib/review/grant.ts';
import type { CommandContext } from './command.ts';

const HOUR = 3_600_000;
/** Decisions one person may make in an hour. */
const MOST = 30;

const Bound = z.object({
  command: z.string(),
  submission: z.string(),
  contentHash: z.string(),
  verdict: z.enum(['approve', 'request-changes', 'reject']),
});

/** A grant as the rules see it, when its holder signed in, and what ends it once it has been used for what it was made for. */
export type Held = { grant: Grant; authAt: number; use: () => Promise<void> };

const NONE = (now: number): Held => ({ grant: { kind: 'sync' }, authAt: now, use: async () => undefined });

/**
 * What the request's grant is worth to this device and person now. One that is another device's, over, or used counts as none: who
 * holds a stolen one learns nothing from the answer.
 */
export async function grantOf({
  tx,
  caller: { team, person, device },
  grant,
  now,
}: Pick<CommandContext<unknown>, 'tx' | 'caller' | 'grant' | 'now'>): Promise<Held> {
  if (grant === null) return NONE(now);
  const key = { team_id: team, grant_hash: sha256(grant) };
  const row = await tx.get('review_grant', key);
  const isTheirs = row !== null && row.device_id === device && row.person_id === person;
  if (!isTheirs || row.expires_at <= now || row.used_at !== null) return NONE(now);
  if (row.bound_to === null)
    return { grant: { kind: 'review' }, authAt: row.auth_at, use: async () => undefined };
  const bound = Bound.parse(JSON.parse(row.bound_to));
  return {
    grant: { kind: 'bound', ...bound },
    authAt: row.auth_at,
    use: async () => void (await tx.patch('review_grant', key, { used_at: now })),
  };
}

/** Whether the person has decided as often in the last hour as one may. */
export async function decidesTooFast({
  tx,
  caller: { team, person },
  now,
}: Pick<CommandContext<unknown>, 'tx' | 'caller' | 'now'>): Promise<boolean> {
  const where = { team_id: team, person_id: person };
  const recent = await tx.list('review', {
    where,
    above: { column: 'at', value: now - HOUR },
    order: 'at',
    limit: MOST,
  });
  return recent.length >= MOST;
}
