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

/** Why the person here is to verify a lesson, as the lesson's own mark in their task says: an open flag may stand before it in the list. */
export async function verifyTask(db: Db, team: Id, lesson: Id): Promise<'drift' | 'due' | null> {
  const row = await db.rows.get([team, 'me', 'task', `${ABOUT}${lesson}`]);
  const { why, lesson: of } = (row?.body ?? {}) as { why?: unknown; lesson?: { driftAt?: unknown } };
  if (row?.carried !== undefined || why !== 'verify') return null;
  return typeof of?.driftAt === 'number' ? 'drift' : 'due';
}

/** Whether the task about a lesson, if the person here has it, is about its questions too, which few answer right. */
export async function isToldLow(db: Db, team: Id, lesson: Id): Promise<boolean> {
  const row = await db.rows.get([team, 'me', 'task', `${ABOUT}${lesson}`]);
  const { why, lesson: of } = (row?.body ?? {}) as { why?: unknown; lesson?: { lowAt?: unknown } };
  // Where there is more to look at first, the lesson's own mark tells.
  return (
    row?.carried === undefined && (why === 'questions' || (why === 'verify' && typeof of?.lowAt === 'number'))
  );
}
