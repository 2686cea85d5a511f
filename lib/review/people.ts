import * as z from 'zod';

const PersonId = z.string().min(1).max(120);

export const Member = z.looseObject({
  person: PersonId,
  /** Blank where it is not known. */
  name: z.string().optional(),
  role: z.enum(['member', 'admin']),
  status: z.enum(['active', 'left', 'removed']),
  kind: z.enum(['human', 'service']),
  joined: z.looseObject({ at: z.int(), byDomain: z.boolean() }),
  /** When the password or sign-in was last reset, in ms. */
  resetAt: z.int().nullable(),
});
export type Member = z.infer<typeof Member>;

const Holder = PersonId.nullable().default(null);

/**
 * Who decides about a skill's lessons; reads the body of a team's skill and keeps what else it says. A person who left
 * or was removed counts as nobody.
 */
export const SkillRoles = z.looseObject({
  owner: Holder,
  deputy: Holder,
  /** Who gives the second approval in tier 4. */
  domainApprover: Holder,
  /** Those an admin named for the second approval in tier 3. */
  named: z.array(PersonId).max(50).default([]),
  /** To whom the owner has offered the skill; nothing changes until they accept. */
  offered: Holder,
});
export type SkillRoles = z.infer<typeof SkillRoles>;

export const memberOf = (members: readonly Member[], person: string): Member | null =>
  members.find((member) => member.person === person && member.status === 'active') ?? null;

/** An active human: who may hold a seat or a role at all. */
export const isPerson = (members: readonly Member[], person: string | null): person is string =>
  person !== null && memberOf(members, person)?.kind === 'human';

export const isAdmin = (members: readonly Member[], person: string): boolean =>
  isPerson(members, person) && memberOf(members, person)?.role === 'admin';

/** Owner or deputy, active and human; where there is neither, an admin. */
export function leads({ members, roles }: { members: readonly Member[]; roles: SkillRoles }): string[] {
  const held = [...new Set([roles.owner, roles.deputy])].filter((person) => isPerson(members, person));
  return held.length > 0
    ? held
    : members.filter(({ person }) => isAdmin(members, person)).map(({ person }) => person);
}

const DAY = 86_400_000;

/**
 * Until when a member cannot give the second approval of tiers 3 and 4, seen from `at`: the time in ms, null for ever
 * (joined by domain), undefined for one who may.
 */
export function freshUntil({ joined, resetAt }: Member, at: number): number | null | undefined {
  if (joined.byDomain) return null;
  const ends = [joined.at + DAY];
  // A reset after an approval says nothing about it.
  if (resetAt !== null && resetAt <= at) ends.push(resetAt + DAY);
  const last = Math.max(...ends);
  return at < last ? last : undefined;
}
