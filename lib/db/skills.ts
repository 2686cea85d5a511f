import type { Skill } from '../model/skill.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

export const SKILL_KINDS: readonly string[] = ['skill.put', 'skill.removed'];

/** The person's skills in their order. */
export const readSkills = async (db: Db): Promise<Skill[]> =>
  (await readMeta<Skill[]>(db, 'skills')) ?? db.folds.skills([]);

/** Folds all skill events again, inside the running transaction; they are few. */
export async function projectSkills(db: Db): Promise<void> {
  const events = await db.events
    .where('kind')
    .anyOf([...SKILL_KINDS])
    .toArray();
  const retractions = await db.events
    .where('body.target')
    .anyOf(events.map(({ id }) => id))
    .toArray();
  await writeMeta(db, 'skills', db.folds.skills([...events, ...retractions]));
}
