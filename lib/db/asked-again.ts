import type { Id } from '../model/id.ts';
import type { Db } from './schema.ts';
import { taskRows } from './task-rows.ts';

type Said = { submission?: { lesson?: unknown; why?: unknown; state?: unknown } };

/** The lessons of a team that wait for those who decide to look at them again, as far as the person here is told or asked for it. */
export async function askedAgain(db: Db, team: Id): Promise<ReadonlySet<unknown>> {
  const waiting = (await taskRows(db, team, 'submission')).flatMap(({ body }) => {
    const { lesson, why, state } = (body as Said | null)?.submission ?? {};
    return why === 'reverify' && state === 'waiting' ? [lesson] : [];
  });
  const rows = await db.outbox.where('[team+state]').equals([team, 'waiting']).toArray();
  const queued = rows.flatMap(({ what }) =>
    what.t === 'command' && what.kind === 'reverify' ? [(what.body as { lesson?: unknown }).lesson] : [],
  );
  return new Set([...waiting, ...queued]);
}
