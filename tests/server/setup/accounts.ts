import { addPerson, hashPassword, newId } from '../../../server/auth/people.ts';
import type { Deps } from '../../../server/deps.ts';
import type { Row } from '../../../server/store/tables.ts';
import { PASSWORD } from './browser.ts';
import { memberRow } from './people.ts';

const hash = hashPassword(PASSWORD);

/** A person with a password, a member of a team of their own or of the one that is given. */
export async function addAccount(
  deps: Deps,
  email: string,
  given: { verified?: boolean; team?: string; member?: Partial<Row<'member'>> } = {},
): Promise<{ person: string; team: string }> {
  const passwordHash = await hash;
  const team = given.team ?? newId(deps);
  const name = email.split('@')[0] ?? email;
  const person = await deps.store.write(async (tx) => {
    if (given.team === undefined)
      await tx.insert('team', [
        { team_id: team, name: 'Acme', epoch: newId(deps), created_at: deps.now(), seq: null },
      ]);
    const id = await addPerson(tx, deps, { email, name, passwordHash, verified: given.verified ?? true });
    await tx.insert('member', [memberRow(team, { person_id: id, name, ...given.member })]);
    return id;
  });
  return { person, team };
}
