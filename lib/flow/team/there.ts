import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent, TierValue } from '../../model/lesson.ts';
import type { SkillId } from '../../model/skill.ts';
import { rowBody } from './team-rows.ts';

/** A lesson of the team as its row here says; `rev` is the live revision. */
export type There = {
  state: string;
  rev: Id | null;
  homeSkill: SkillId;
  tier: TierValue;
  content: LessonContent | null;
};

export const thereOf = async (db: Db, team: Id, lesson: Id): Promise<There | null> =>
  ((await rowBody(db, [team, 'team', 'lesson', lesson])) as There | undefined) ?? null;
