import { teamsWith } from '../../db/outbox.ts';
import type { Deps } from '../deps.ts';

/** When the first item that is held back may be sent, device clock in ms; null: none is. */
export async function heldUntil({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number | null> {
  const keys = (await teamsWith(db, 'waiting')).map((team) => [team, 'waiting']);
  const rows = await db.outbox.where('[team+state]').anyOf(keys).toArray();
  const times = rows.flatMap(({ notBefore = 0 }) => (notBefore > now() ? [notBefore] : []));
  return times.length === 0 ? null : Math.min(...times);
}
