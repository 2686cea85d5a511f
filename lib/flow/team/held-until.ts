import type { Deps } from '../deps.ts';

/** When the first item that is held back may be sent, device clock in ms; null: none is. */
export async function heldUntil({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number | null> {
  const rows = await db.outbox
    .filter(({ state, notBefore = 0 }) => state === 'waiting' && notBefore > now())
    .toArray();
  return rows.length === 0 ? null : Math.min(...rows.map(({ notBefore = 0 }) => notBefore));
}
