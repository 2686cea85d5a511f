import type { Id } from '../model/id.ts';
import type { Db } from './schema.ts';
import { taskRef, taskRows } from './task-rows.ts';

type Said = { why?: unknown; lesson?: { driftAt?: unknown; lowAt?: unknown } };

/** The lessons of a team that the person here has a task about, and why as the server says it. */
export async function lessonTasks(db: Db, team: Id): Promise<ReadonlyMap<Id, string>> {
  const rows = await taskRows(db, team, 'lesson');
  return new Map(rows.map((row) => [taskRef(row), String((row.body as Said | null)?.why)]));
}

/** What the task about one lesson says; nothing where there is none, or none that this version can read. */
async function saidOf(db: Db, team: Id, lesson: Id): Promise<Said> {
  const row = await db.rows.get([team, 'me', 'task', `lesson:${lesson}`]);
  return row?.carried === undefined ? ((row?.body ?? {}) as Said) : {};
}

/** Why the person here is to verify a lesson, as the lesson's own mark in their task says: an open flag may stand before it in the list. */
export async function verifyTask(db: Db, team: Id, lesson: Id): Promise<'drift' | 'due' | null> {
  const { why, lesson: of } = await saidOf(db, team, lesson);
  return why !== 'verify' ? null : typeof of?.driftAt === 'number' ? 'drift' : 'due';
}

/** Whether the task about a lesson, if the person here has it, is about its questions too, which few answer right. */
export async function isToldLow(db: Db, team: Id, lesson: Id): Promise<boolean> {
  const { why, lesson: of } = await saidOf(db, team, lesson);
  // Where there is more to look at first, the lesson's own mark tells.
  return why === 'questions' || (why === 'verify' && typeof of?.lowAt === 'number');
}
