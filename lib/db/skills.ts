import type { LogEvent } from '../model/event.ts';
import type { Skill } from '../model/skill.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

export const SKILL_KINDS: readonly string[] = ['skill.put', 'skill.removed'];

/** The person's skills in their order. */
export const readSkills = async (db: Db): Promise<Skill[]> =>
  (await readMeta<Skill[]>(db, 'skills')) ?? db.folds.skills([]);

/** Every skill event with the retractions aimed at them; they are few. */
export async function readSkillEvents(db: Db): Promise<LogEvent[]> {
  const events = await db.events
    .where('kind')
    .anyOf([...SKILL_KINDS])
    .toArray();
  const retractions = await db.events
    .where('body.target')
    .anyOf(events.map(({ id }) => id))
    .toArray();
  return [...events, ...retractions];
}

/** Folds all skill events again, inside the running transaction. */
export const projectSkills = async (db: Db): Promise<void> =>
  writeMeta(db, 'skills', db.folds.skills(await readSkillEvents(db)));
