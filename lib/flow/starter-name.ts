import { starterSkills } from '../log/starter-skills.ts';
import type { SkillId } from '../model/skill.ts';

const names: ReadonlyMap<SkillId, string> = new Map(starterSkills.map(({ id, name }) => [id, name]));

/** Whether a skill is a starter that nobody renamed, so that it is shown in the words of the person's language. */
export const hasStarterName = ({ id, name }: { id: SkillId; name: string }): boolean =>
  names.get(id) === name;
