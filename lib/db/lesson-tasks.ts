import type { Id } from '../model/id.ts';
import type { Db } from './schema.ts';

const ABOUT = 'lesson:';

/** The lessons of a team that the person here has a task about, and why as the server says it; not those this version cannot read. */
export async function lessonTasks(db: Db, team: Id): Promise<ReadonlyMap<Id, string>> {
  const rows = await db.rows
    .where('[team+stream+entity+id]')
    .between([team, 'me', 'task', ABOUT], [team, 'me', 'task', `${ABOUT}\uffff`])
    .filter(({ carried }) => carried === undefined)
    .toArray();
  return new Map(
    rows.map(({ id, body }) => [
      id.slice(ABOUT.length) as Id,
      String((body as { why?: unknown } | null)?.why),
    ]),
  );
}
