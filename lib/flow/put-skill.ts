import { readSkills } from '../db/skills.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { SKILL_LIMIT, type Skill, type SkillId } from '../model/skill.ts';
import { badText } from '../rules/bad-text.ts';
import type { Deps } from './deps.ts';
import { newIds } from './new-id.ts';
import { recordEvent } from './record-event.ts';

const MAX_NAME = 60;

const isSameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Adds a skill, or renames the one with the id. Problems: `text-empty`, `text-too-long`, `text-refused`, `skill-name-taken`, `skill-limit`, `not-found`. */
export async function putSkill(
  deps: Deps,
  { id, name: typed }: { id?: SkillId; name: string },
): Promise<Result<{ skill: Skill; event: Id }>> {
  const name = typed.trim().replace(/\s+/g, ' ');
  if (name === '') return fail({ kind: 'text-empty' });
  if (name.length > MAX_NAME) return fail({ kind: 'text-too-long', max: MAX_NAME });
  const why = badText(name);
  if (why !== null) return fail({ kind: 'text-refused', why });
  let skill: Skill = { id: id ?? newIds(deps)(), name, cues: [name.toLowerCase()] };
  const recorded = await recordEvent(deps, async (db) => {
    const skills = await readSkills(db);
    const known = skills.find((one) => one.id === id);
    if (id !== undefined && !known) return fail({ kind: 'not-found', what: 'skill' });
    if (skills.some((one) => one.id !== id && isSameName(one.name, name)))
      return fail({ kind: 'skill-name-taken', name });
    if (!known && skills.length >= SKILL_LIMIT) return fail({ kind: 'skill-limit', max: SKILL_LIMIT });
    if (known) skill = { ...known, name };
    return ok({ kind: 'skill.put', body: skill });
  });
  return recorded.ok ? ok({ skill, event: recorded.value.event }) : recorded;
}
