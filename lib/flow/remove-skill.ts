import { readSkills } from '../db/skills.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { SkillId } from '../model/skill.ts';
import type { Deps } from './deps.ts';
import { recordEvent } from './record-event.ts';

/** Takes a skill away; lessons and evidence stay. Retract the event to undo. */
export const removeSkill = (deps: Deps, { skill }: { skill: SkillId }): Promise<Result<{ event: Id }>> =>
  recordEvent(deps, async (db) => {
    const skills = await readSkills(db);
    if (!skills.some(({ id }) => id === skill)) return fail({ kind: 'not-found', what: 'skill' });
    return ok({ kind: 'skill.removed', body: { skill } });
  });
