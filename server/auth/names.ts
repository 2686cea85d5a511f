import { asRead } from '../../lib/text/as-read.ts';
import type { Deps } from '../deps.ts';
import type { Reader, Tx } from '../store/port.ts';

type Who = { team: string; person: string };

/** The next number of the team's stream, whose head this transaction has locked; it is taken. */
async function takeSeq(tx: Tx, team_id: string): Promise<number> {
  const key = { team_id, stream: 'team' };
  const head = await tx.get('head', key);
  if (head === null) throw new Error('the team is not locked');
  const seq = head.seq + 1;
  await tx.patch('head', key, { seq });
  return seq;
}

/** Whether somebody else in the team is called so; `person` is null where they are not known yet. */
export async function isNameTaken(
  reader: Reader,
  { team: team_id, person, name }: { team: string; person: string | null; name: string },
): Promise<boolean> {
  const members = await reader.pick('member', ['person_id', 'name'], {
    where: { team_id, status: 'active' },
  });
  return members.some((one) => one.person_id !== person && asRead(one.name) === asRead(name));
}

/** Tells all members the name the team has now. */
export async function tellTeamName(tx: Tx, team_id: string): Promise<void> {
  await tx.patch('team', { team_id }, { seq: await takeSeq(tx, team_id) });
}

/** Tells all members the name somebody who joined has now. */
export async function tellPerson(tx: Tx, { team: team_id, person: person_id }: Who): Promise<void> {
  await tx.patch('member', { team_id, person_id }, { seq: await takeSeq(tx, team_id) });
}

/** Takes the name of somebody who is a member no more from every device; of one whose name nobody was told there is nothing to take. */
export async function untellPerson(
  tx: Tx,
  { now }: Pick<Deps, 'now'>,
  { team: team_id, person: person_id }: Who,
): Promise<void> {
  const member = await tx.get('member', { team_id, person_id });
  if (member?.seq == null) return;
  const seq = await takeSeq(tx, team_id);
  await tx.insert('tombstone', [
    { team_id, stream: 'team', seq, entity: 'person', id: person_id, at: now() },
  ]);
  await tx.patch('member', { team_id, person_id }, { seq: null });
}
