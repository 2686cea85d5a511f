import { appendAudit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { meStream, type Tx } from '../store/port.ts';
import { activeAdmin } from './members.ts';
import { tellPerson, tellTeamName } from './names.ts';
import { newId } from './people.ts';

/** Characters of a team's or person's name, as the wire takes them. */
export const MAX_NAME = 120;

/** The rows of a new team and of the person who made it as its admin, within a transaction; answers its id. */
export async function addTeam(
  tx: Tx,
  deps: Deps,
  { name, person }: { name: string; person: { id: string; name: string } },
): Promise<string> {
  const team = newId(deps);
  const at = deps.now();
  await tx.insert('team', [{ team_id: team, name, epoch: newId(deps), created_at: at, seq: null }]);
  await tx.lock(team, ['team', 'audit', meStream(person.id)]);
  await tx.insert('member', [
    {
      team_id: team,
      person_id: person.id,
      role: 'admin',
      status: 'active',
      name: person.name,
      kind: 'human',
      joined_at: at,
      joined_by: 'setup',
      reset_at: null,
      left_at: null,
      seq: null,
    },
  ]);
  await tellTeamName(tx, team);
  await tellPerson(tx, { team, person: person.id });
  const subject = { kind: 'team', id: team } as const;
  await appendAudit(tx, deps, { team, actor: person.id, verb: 'team.made', subject, detail: name });
  return team;
}

/** A further team by somebody with an account, where the operator allows more than one. */
export const makeTeam = (
  deps: Deps,
  given: { name: string; person: { id: string; name: string } },
): Promise<Result<string, { kind: 'one-team' }>> =>
  deps.config.TEAMS === 'many'
    ? deps.store.write(async (tx) => ok(await addTeam(tx, deps, given)))
    : Promise.resolve(fail({ kind: 'one-team' }));

/** Gives a team another name. */
export const renameTeam = (
  deps: Deps,
  { team, by, name }: { team: string; by: string; name: string },
): Promise<Result<null, { kind: 'not-admin' }>> =>
  deps.store.write(async (tx) => {
    await tx.lock(team, ['team', 'audit']);
    if ((await activeAdmin(tx, team, by)) === null) return fail({ kind: 'not-admin' });
    const before = await tx.get('team', { team_id: team });
    if (before?.name === name) return ok(null);
    await tx.patch('team', { team_id: team }, { name });
    await tellTeamName(tx, team);
    const subject = { kind: 'team', id: team } as const;
    await appendAudit(tx, deps, { team, actor: by, verb: 'team.renamed', subject, detail: name });
    return ok(null);
  });
