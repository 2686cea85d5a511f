import type { SkillId } from '../../model/skill.ts';

/** Who decides about a skill's lessons: oneself, another by their name where it is known, or nobody. */
type Holder = 'you' | { name: string | null } | null;

/** A skill of the team with who decides about its lessons. */
export type TeamSkillView = {
  id: SkillId;
  name: string;
  owner: Holder;
  deputy: Holder;
};
