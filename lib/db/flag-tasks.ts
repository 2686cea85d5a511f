import type { Id } from '../model/id.ts';
import type { Db } from './schema.ts';
import { taskRef, taskRows } from './task-rows.ts';

/** A flag the person here is to answer; `at` in ms. */
export type FlagTask = { flag: Id; lesson: Id; text: string; at: number };

/** The flags of a team that the person here has a task about. */
export async function flagTasks(db: Db, team: Id): Promise<FlagTask[]> {
  return (await taskRows(db, team, 'flag')).flatMap((row): FlagTask[] => {
    const { lesson, text, at } = (row.body ?? {}) as Partial<Record<'lesson' | 'text' | 'at', unknown>>;
    const isKnown = typeof lesson === 'string' && typeof text === 'string' && typeof at === 'number';
    return isKnown ? [{ flag: taskRef(row), lesson: lesson as Id, text, at }] : [];
  });
}
