import { isOwner } from './change-tier.ts';
import { notPerson } from './decide.ts';
import { type Grant, needsReview } from './grant.ts';
import { isAdmin, type Member, type SkillRoles } from './people.ts';
import { type Reviewed, type ReviewRefusal, refuse } from './refusal.ts';

/** What a change of a skill's roles rests on. */
export type SkillDocket = { members: readonly Member[]; roles: SkillRoles };

type Acting = { who: string; grant: Grant };

function mayNot(docket: SkillDocket, { who, grant }: Acting, may: boolean): ReviewRefusal | null {
  const stranger = notPerson(docket, who);
  if (stranger !== null) return stranger;
  return may ? needsReview(grant) : { kind: 'not-owner' };
}

/** Offers the skill to another person; the old owner stays until they accept. */
export function transfer(
  docket: SkillDocket,
  { to, ...acting }: Acting & { to: string },
): Reviewed<SkillRoles> {
  const no = mayNot(docket, acting, isOwner(docket, acting.who)) ?? notPerson(docket, to);
  if (no !== null) return refuse(no);
  if (to === docket.roles.owner) return refuse({ kind: 'same-person' });
  return { ok: true, value: { ...docket.roles, offered: to } };
}

/** Takes over a skill one was offered; a deputy who becomes owner leaves that place free. */
export function accept(docket: SkillDocket, acting: Acting): Reviewed<SkillRoles> {
  const { roles } = docket;
  const no = mayNot(docket, acting, true);
  if (no !== null) return refuse(no);
  if (roles.offered !== acting.who) return refuse({ kind: 'not-offered' });
  const deputy = roles.deputy === acting.who ? null : roles.deputy;
  return { ok: true, value: { ...roles, owner: acting.who, deputy, offered: null } };
}

/** Names the deputy, or nobody. */
export function delegate(
  docket: SkillDocket,
  { to, ...acting }: Acting & { to: string | null },
): Reviewed<SkillRoles> {
  const other = to === null ? null : notPerson(docket, to);
  const no = mayNot(docket, acting, isOwner(docket, acting.who)) ?? other;
  if (no !== null) return refuse(no);
  if (to !== null && to === docket.roles.owner) return refuse({ kind: 'same-person' });
  return { ok: true, value: { ...docket.roles, deputy: to } };
}

/** Why a person changes neither the skill nor its sets and experiments, or null: its owner and admins do. */
export const mayNotManage = (docket: SkillDocket, acting: Acting): ReviewRefusal | null =>
  mayNot(docket, acting, isAdmin(docket.members, acting.who) || isOwner(docket, acting.who));

/** Who gives the second approvals, as a changed skill says. */
export type Approvers = Pick<SkillRoles, 'named' | 'domainApprover'>;

/**
 * Changes a skill: its owner or an admin. Who gives the second approvals is an admin's to say alone, or an owner could
 * choose both people their lessons need; owner and deputy change by `transfer` and `delegate` only.
 */
export function putSkill(
  docket: SkillDocket,
  { approvers, ...acting }: Acting & { approvers: Approvers },
): Reviewed<SkillRoles> {
  const { members, roles } = docket;
  const admin = isAdmin(members, acting.who);
  const no = mayNotManage(docket, acting);
  if (no !== null) return refuse(no);
  const same = (people: readonly string[]) => [...new Set(people)].sort().join('\n');
  if (!admin && same(approvers.named) !== same(roles.named))
    return refuse({ kind: 'admin-only', what: 'named' });
  if (!admin && approvers.domainApprover !== roles.domainApprover)
    return refuse({ kind: 'admin-only', what: 'domain-approver' });
  const { named, domainApprover } = approvers;
  return { ok: true, value: { ...roles, named, domainApprover } };
}

/** The roles once a person has left or was removed: what they owned is the deputy's, else for admins to give. */
export function withoutPerson(roles: SkillRoles, person: string): SkillRoles {
  const but = (other: string | null) => (other === person ? null : other);
  const deputy = but(roles.deputy);
  const left = but(roles.owner);
  const owner = left ?? deputy;
  const offered = but(roles.offered);
  return {
    ...roles,
    owner,
    deputy: left === null ? null : deputy,
    domainApprover: but(roles.domainApprover),
    named: roles.named.filter((other) => other !== person),
    // Who has it already is offered nothing.
    offered: offered === owner ? null : offered,
  };
}
