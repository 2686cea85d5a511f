import type { Id } from '../model/id.ts';
import type { Db } from './schema.ts';

const ABOUT = 'submission:';

type Said = { submission?: { lesson?: unknown; why?: unknown; state?: unknown } };

/** The lessons of a team that wait for those who decide to look at them again, as far as the person here is told or asked for it. */
export async function askedAgain(db: Db, team: Id): Promise<ReadonlySet<string>> {
  const rows = await db.rows
    .where('[team+stream+entity+id]')
    .between([team, 'me', 'task', ABOUT], [team, 'me', 'task', `${ABOUT}\uffff`])
    .filter(({ carried }) => carried === undefined)
    .toArray();
  const waiting = rows.flatMap(({ body }) => {
    const { lesson, why, state } = (body as Said | null)?.submission ?? {};
    return why === 'reverify' && state === 'waiting' && typeof lesson === 'string' ? [lesson] : [];
  });
  const queued = await db.outbox
    .where('[team+state]')
    .equals([team, 'waiting'])
    .filter(({ what }) => what.t === 'command' && what.kind === 'reverify')
    .toArray();
  const own = queued.map(({ what }) =>
    what.t === 'command' ? String((what.body as Said & { lesson?: Id }).lesson) : '',
  );
  return new Set([...waiting, ...own]);
}
