import { notPerson } from './decide.ts';
import { type Grant, needsReview } from './grant.ts';
import { isAdmin, leads } from './people.ts';
import type { ReviewRefusal } from './refusal.ts';
import type { SkillDocket } from './skill.ts';

/** Why a person does not close a need, or null: who stands for its skill does, and admins. Nobody knows who sent it. */
export function mayNotClose(
  docket: SkillDocket,
  { who, grant }: { who: string; grant: Grant },
): ReviewRefusal | null {
  const stranger = notPerson(docket, who);
  if (stranger !== null) return stranger;
  if (!leads(docket).includes(who) && !isAdmin(docket.members, who)) return { kind: 'not-owner' };
  return needsReview(grant);
}
