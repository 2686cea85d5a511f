import { isLastAdmin, setRole } from './auth/members.ts';
import { lockTeams } from './auth/people.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { fail, ok, type Result } from './outcome.ts';
import type { Tx } from './store/port.ts';
import type { Row } from './store/tables.ts';

type Given = Pick<Deps, 'store' | 'now' | 'random'> & { config: Pick<Config, 'SMTP_URL'> };

/** Whether people would be left whom nobody leads. Programs are nobody who would be left behind; they end with the last human. */
async function leavesNobody(tx: Tx, member: Row<'member'>): Promise<boolean> {
  const { team_id } = member;
  const people = await tx.list('member', { where: { team_id, status: 'active', kind: 'human' }, limit: 2 });
  return people.length > 1 && (await isLastAdmin(tx, member));
}

/**
 * Makes a person a member where they are an admin, in all their teams or, where one has no other, in none: of two admins who
 * go at the same moment the second is refused. Answers in which teams.
 */
export const stepDown = (
  deps: Given,
  person: string,
): Promise<Result<string[], { kind: 'last-admin'; team: string }>> =>
  deps.store.write(async (tx) => {
    const led = (await lockTeams(tx, person)).filter(({ role }) => role === 'admin');
    const teams = led.map(({ team_id }) => team_id);
    for (const member of led)
      if (await leavesNobody(tx, member)) return fail({ kind: 'last-admin', team: member.team_id });
    for (const team of teams) await setRole(tx, deps, { team, person, by: null }, 'member');
    return ok(teams);
  });

/** Gives the role back where nothing came of what they stepped down for. */
export const stepUp = (deps: Given, person: string, teams: readonly string[]): Promise<void> =>
  deps.store.write(async (tx) => {
    const joined = await lockTeams(tx, person);
    for (const { team_id: team } of joined)
      if (teams.includes(team)) await setRole(tx, deps, { team, person, by: null }, 'admin');
  });
