import type { SkillId } from '../../model/skill.ts';

/** A skill of the team with who decides about its lessons: oneself, another, or nobody. */
export type TeamSkillView = {
  id: SkillId;
  name: string;
  owner: 'you' | 'other' | null;
  deputy: 'you' | 'other' | null;
};
