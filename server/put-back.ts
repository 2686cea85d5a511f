import type { AuditVerb } from './audit.ts';
import { newEpochs } from './epoch.ts';
import { applyErasures, type EraseDeps } from './erase.ts';

/** What a database that was put back became: how many teams have a new epoch, how many erasures were done again. */
export type PutBack = { teams: number; erasures: number };

/** What ended since the copy was made must not begin to work again. Devices stay: they are told by the new epoch. */
const ENDED = ['session', 'verification', 'device_code', 'review_grant', 'pairing', 'invite'] as const;

/**
 * Makes an older database one that may be used: without what was erased since and what lets somebody in for a while, and with
 * new epochs. Null, and nothing done, where the list of erasures is wanted and missing.
 */
export async function putBack(
  deps: EraseDeps,
  verb: AuditVerb & ('epoch.changed' | 'server.restored'),
  { withList }: { withList: boolean },
): Promise<PutBack | null> {
  const erasures = withList ? await applyErasures(deps) : 0;
  if (erasures === null) return null;
  await deps.store.write(async (tx) => {
    for (const table of ENDED) await tx.remove(table, {});
  });
  return { erasures, teams: await newEpochs(deps, verb, '') };
}
