import type { SKILL_LIMIT } from '../../lib/model/skill.ts';

/** The most skills there can be; the type holds it to the model's own limit without loading the schemas. */
export const MOST_SKILLS: typeof SKILL_LIMIT = 30;
