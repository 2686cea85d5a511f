import type { Db } from '../../db/schema.ts';
import { readSkills } from '../../db/skills.ts';
import { lessonOf } from '../queries/team-lessons.ts';
import { teamSkills } from '../queries/team-skills.ts';
import type { TipView } from '../views/tip.ts';
import type { Chosen } from './choose.ts';
import { type TipOf, tipOf } from './tip-name.ts';

type Named = Omit<TipView, keyof TipOf | 'reasons' | 'wanted'>;

async function ownTip(db: Db, { lesson }: TipOf): Promise<Named | null> {
  const record = await db.lessons.get(lesson);
  if (!record?.row || record.deletedBy !== null) return null;
  const { title, savedAt, skills } = record.row;
  const skill = (await readSkills(db)).find(({ id }) => id === skills[0]);
  return {
    ...{ title, savedAt, verifyBy: null, owner: { owner: 'self', ownerName: null } },
    skill: skill === undefined ? null : { id: skill.id, name: skill.name },
  };
}

async function teamTip(db: Db, { team, lesson }: TipOf): Promise<Named | null> {
  const link = team === null ? undefined : await db.links.get(team);
  if (team === null || link === undefined) return null;
  const row = await db.rows.get([team, 'team', 'lesson', lesson]);
  if (row === undefined || row.carried !== undefined) return null;
  const skills = new Map((await teamSkills(db, link)).map((skill) => [skill.id as string, skill]));
  const found = lessonOf(lesson, row.body, skills)?.row;
  if (found === undefined) return null;
  const { title, verifyBy, owner, ownerName, skill } = found;
  return { title, verifyBy, savedAt: null, owner: { owner, ownerName }, skill };
}

/** A chosen lesson as it is shown; null where it is gone meanwhile. */
export async function tipView(db: Db, { lesson: name, reasons, wanted }: Chosen): Promise<TipView | null> {
  const of = tipOf(name);
  const named = of.team === null ? await ownTip(db, of) : await teamTip(db, of);
  return named === null ? null : { ...of, ...named, reasons, wanted };
}
