import { appendAudit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { tellPerson } from './names.ts';
import { lockTeams } from './people.ts';

/** Gives a person another name, which every team they are in is told of in the same transaction. */
export const renamePerson = (deps: Deps, person: string, name: string): Promise<void> =>
  deps.store.write(async (tx) => {
    const joined = await lockTeams(tx, person);
    await tx.patch('user', { id: person }, { name, updated_at: new Date(deps.now()).toISOString() });
    for (const { team_id: team, name: before } of joined) {
      if (before === name) continue;
      await tx.patch('member', { team_id: team, person_id: person }, { name });
      await tellPerson(tx, { team, person });
      const subject = { kind: 'person', id: person } as const;
      await appendAudit(tx, deps, { team, actor: person, verb: 'member.renamed', subject, detail: name });
    }
  });
