import { createHmac } from 'node:crypto';
import type { Tx } from '../store/port.ts';

/**
 * The key of a team's week, held until the transaction ends: while an answer is being put down the week is not cut, and while it
 * is cut none is put down. Null where there is none, or where it went while this waited for it.
 */
export async function holdWeekKey(tx: Tx, team: string, week: string): Promise<string | null> {
  const key = { team_id: team, week };
  const known = await tx.get('week_key', key);
  if (known === null) return null;
  // A change that changes nothing is what locks a row on both databases.
  return (await tx.patch('week_key', key, { secret: known.secret })) ? known.secret : null;
}

/** What stands for a person in a week's answers: without the key nobody can tell whose it was. */
export const weekToken = (secret: string, ...parts: readonly string[]): string =>
  createHmac('sha256', secret).update(parts.join('|')).digest('hex');
