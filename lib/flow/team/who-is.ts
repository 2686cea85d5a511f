import type { SkillRoles } from '../../review/people.ts';
import type { Who } from '../views/teammate.ts';

/** Who somebody is about a skill. */
export function whoIs(by: string, person: string, { owner, deputy, named, domainApprover }: SkillRoles): Who {
  if (by === person) return 'you';
  if (by === owner) return 'owner';
  if (by === deputy) return 'deputy';
  if (by === domainApprover) return 'domain';
  return named.includes(by) ? 'named' : 'other';
}
