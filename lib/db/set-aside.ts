import { Dexie } from 'dexie';
import type { Id } from '../model/id.ts';
import type { Db, OutRecord } from './schema.ts';

/** Commands that nobody answered, or that were refused; events are in the log and need no place here. */
const isOpen = ({ what, state }: OutRecord): boolean =>
  what.t === 'command' && (state === 'waiting' || state === 'dead');

/**
 * Empties a team's outbox for another server or person, inside the running transaction. What was to be said to the one before is kept to
 * be read, under numbers below all that are ever sent.
 */
export async function setAside({ outbox }: Db, team: Id): Promise<void> {
  const all = outbox.where('[team+n]').between([team, Dexie.minKey], [team, Dexie.maxKey]);
  const open = (await all.toArray()).filter(isOpen);
  await all.delete();
  await outbox.bulkAdd(
    open.map((row, index) => ({
      ...row,
      n: -1 - index,
      state: 'dead' as const,
      refused: row.refused ?? { code: 'other-server' },
    })),
  );
}
