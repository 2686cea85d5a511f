import { unreachable } from '../../model/result.ts';
import { pairs } from '../../review/pairs.ts';
import type { SkillRoles } from '../../review/people.ts';
import type { Seat } from '../../review/policy.ts';

/** As far as the team's rows tell: who is an admin they do not, and one decides only where there is neither owner nor deputy. */
function fits(person: string, seat: Seat, { owner, deputy, named, domainApprover }: SkillRoles): boolean {
  switch (seat) {
    case 'any':
      return true;
    case 'owner':
    case 'owner-or-deputy':
      return person === owner || person === deputy || (owner === null && deputy === null);
    case 'named':
      return named.includes(person);
    case 'domain':
      return person === domainApprover;
    default:
      return unreachable(seat);
  }
}

/** The approvals that are still to be given. */
export function openSeats(
  seats: readonly Seat[],
  approvals: readonly { person: string }[],
  roles: SkillRoles,
): Seat[] {
  const approvers = approvals.map(({ person }) => person);
  const taken = new Set(pairs(approvers, seats, (person, seat) => fits(person, seat, roles)).values());
  return seats.filter((_, index) => !taken.has(index));
}
