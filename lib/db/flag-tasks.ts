import type { Id } from '../model/id.ts';
import type { Db } from './schema.ts';

const ABOUT = 'flag:';

/** A flag the person here is to answer; `at` in ms. */
export type FlagTask = { flag: Id; lesson: Id; text: string; at: number };

/** The flags of a team that the person here has a task about; not those this version cannot read. */
export async function flagTasks(db: Db, team: Id): Promise<FlagTask[]> {
  const rows = await db.rows
    .where('[team+stream+entity+id]')
    .between([team, 'me', 'task', ABOUT], [team, 'me', 'task', `${ABOUT}\uffff`])
    .filter(({ carried }) => carried === undefined)
    .toArray();
  return rows.flatMap(({ id, body }): FlagTask[] => {
    const { lesson, text, at } = (body ?? {}) as Partial<Record<'lesson' | 'text' | 'at', unknown>>;
    const isKnown = typeof lesson === 'string' && typeof text === 'string' && typeof at === 'number';
    return isKnown ? [{ flag: id.slice(ABOUT.length) as Id, lesson: lesson as Id, text, at }] : [];
  });
}
