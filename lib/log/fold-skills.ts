import type { LogEvent } from '../model/event.ts';
import type { Skill, SkillId } from '../model/skill.ts';
import { starterSkills } from './starter-skills.ts';
import { visible } from './visible.ts';

/**
 * The person's skills: the starters, changed by what was put and removed, in the order they first came.
 * A skill that was removed and put again stands where it stood.
 */
export function foldSkills(events: readonly LogEvent[]): Skill[] {
  const skills = new Map<SkillId, Skill | null>(starterSkills.map((skill) => [skill.id, skill]));
  for (const event of visible(events)) {
    if (event.kind === 'skill.put') skills.set(event.body.id, event.body);
    if (event.kind === 'skill.removed') skills.set(event.body.skill, null);
  }
  return [...skills.values()].filter((skill) => skill !== null);
}
