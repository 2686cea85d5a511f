import { appendAudit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { isNameTaken, tellPerson } from './names.ts';
import { lockTeams } from './people.ts';

/**
 * Gives a person another name, which every team they are in is told of in the same transaction. Nobody takes a name by which a
 * team knows somebody else already: it is read beside what that one wrote and approved.
 */
export const renamePerson = (
  deps: Deps,
  person: string,
  name: string,
): Promise<Result<null, { kind: 'taken' }>> =>
  deps.store.write(async (tx) => {
    const joined = await lockTeams(tx, person);
    for (const { team_id: team } of joined)
      if (await isNameTaken(tx, { team, person, name })) return fail({ kind: 'taken' });
    await tx.patch('user', { id: person }, { name, updated_at: new Date(deps.now()).toISOString() });
    for (const { team_id: team, name: before } of joined) {
      if (before === name) continue;
      await tx.patch('member', { team_id: team, person_id: person }, { name });
      await tellPerson(tx, { team, person });
      const subject = { kind: 'person', id: person } as const;
      await appendAudit(tx, deps, { team, actor: person, verb: 'member.renamed', subject, detail: name });
    }
    return ok(null);
  });
