import { teamsWith } from '../../db/outbox.ts';
import type { Deps, Live } from '../deps.ts';
import { live } from './live.ts';

/** How many items wait in all outboxes. */
export const watchWaiting = ({ db }: Pick<Deps, 'db'>): Live<number> =>
  live(async () => {
    let waiting = 0;
    for (const team of await teamsWith(db, 'waiting'))
      waiting += await db.outbox.where('[team+state]').equals([team, 'waiting']).count();
    return waiting;
  });
