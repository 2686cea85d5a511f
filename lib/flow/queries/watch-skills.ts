import { readCount, rollupKey } from '../../db/rollup.ts';
import { readSkills } from '../../db/skills.ts';
import { Rung } from '../../model/skill.ts';
import type { Deps, Live, SkillView } from '../deps.ts';
import { live } from './live.ts';

/** The person's skills with their lessons and evidence. */
export const watchSkills = ({ db }: Deps): Live<SkillView[]> =>
  live(async () => {
    const skills = await readSkills(db);
    return Promise.all(
      skills.map(async (skill): Promise<SkillView> => {
        const lessons = await readCount(db, rollupKey.lessons(skill.id));
        const counts = await Promise.all(
          Rung.options.map(async (rung) => [rung, await readCount(db, rollupKey.rung(skill.id, rung))]),
        );
        return { skill, lessons, rungs: Object.fromEntries(counts) };
      }),
    );
  });
