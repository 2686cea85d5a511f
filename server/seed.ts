import { uuidv7 } from '../lib/model/id.ts';
import { appendAudit } from './audit.ts';
import { tellPerson, tellTeamName } from './auth/names.ts';
import { hashPassword } from './auth/people.ts';
import type { Deps } from './deps.ts';
import { newDeviceToken } from './http/token.ts';
import type { Row } from './store/tables.ts';

type Given = Pick<Deps, 'store' | 'now' | 'random'>;

export type SeededPerson = {
  person: string;
  name: string;
  email: string;
  role: 'member' | 'admin';
  device: string;
  token: string;
};
export type SeededTeam = { team: string; name: string; epoch: string; people: SeededPerson[] };
export type Seeded = { password: string; teams: SeededTeam[] };

/** A team to be made; the first of its people is its admin. */
export type Invented = { name: string; people: readonly Pick<SeededPerson, 'name' | 'email'>[] };

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** Rows of one invented person: the account with its password, the membership and a device. */
function personRows({ now, random }: Given, team: SeededTeam, person: SeededPerson, password: string) {
  const at = now();
  const stamp = new Date(at).toISOString();
  const dated = { created_at: stamp, updated_at: stamp };
  const { person: id, name, email, role } = person;
  const issued = newDeviceToken(team.team, person.device, random);
  const user: Row<'user'> = { id, name, email, email_verified: 1, image: null, ...dated };
  const account: Row<'account'> = {
    id: uuidv7(at, random(16)),
    user_id: id,
    provider_id: 'credential',
    account_id: id,
    password,
    access_token: null,
    refresh_token: null,
    id_token: null,
    access_token_expires_at: null,
    refresh_token_expires_at: null,
    scope: null,
    ...dated,
  };
  const member: Row<'member'> = {
    team_id: team.team,
    person_id: id,
    role,
    status: 'active',
    name,
    kind: 'human',
    // Whoever joined today could not give second approvals.
    joined_at: at - WEEK,
    joined_by: 'setup',
    reset_at: null,
    left_at: null,
    seq: null,
  };
  const device: Row<'device'> = {
    team_id: team.team,
    device_id: person.device,
    person_id: id,
    name: `Laptop of ${name}`,
    token_hash: issued.hash,
    have: 0,
    created_at: at,
    used_at: at,
    expires_at: at + 90 * DAY,
    revoked_at: null,
    ends_at: null,
  };
  return { user, account, member, device, token: issued.token };
}

async function seedTeam(
  deps: Given,
  { invented, password }: { invented: Invented; password: string },
): Promise<SeededTeam> {
  const { store, now, random } = deps;
  const id = () => uuidv7(now(), random(16));
  const team: SeededTeam = { team: id(), name: invented.name, epoch: id(), people: [] };
  const made = invented.people.map(({ name, email }, index) => {
    const role = index === 0 ? 'admin' : 'member';
    const person: SeededPerson = { person: id(), name, email, role, device: id(), token: '' };
    const rows = personRows(deps, team, person, password);
    team.people.push({ ...person, token: rows.token });
    return rows;
  });
  await store.write(async (tx) => {
    await tx.lock(team.team, ['team', 'audit']);
    await tx.insert('team', [
      { team_id: team.team, name: team.name, epoch: team.epoch, created_at: now(), seq: null },
    ]);
    await tx.insert(
      'user',
      made.map(({ user }) => user),
    );
    await tx.insert(
      'account',
      made.map(({ account }) => account),
    );
    await tx.insert(
      'member',
      made.map(({ member }) => member),
    );
    await tx.insert(
      'device',
      made.map(({ device }) => device),
    );
    await tellTeamName(tx, team.team);
    for (const { person } of team.people) await tellPerson(tx, { team: team.team, person });
    const subject = { kind: 'team', id: team.team } as const;
    await appendAudit(tx, deps, { team: team.team, actor: null, verb: 'team.made', subject, detail: '' });
  });
  return team;
}

/** Teams and people that are only numbered; made twice, they are still others. */
export function numbered({ now, random }: Given, teams: number, people: number): Invented[] {
  const count = (length: number) => Array.from({ length }, (_, index) => index + 1);
  return count(teams).map((team) => ({
    name: `Team ${team}`,
    people: count(people).map((person) => ({
      name: `Person ${person} of Team ${team}`,
      email: `person-${person}-${uuidv7(now(), random(16))}@team-${team}.example`,
    })),
  }));
}

/** Makes invented teams with people, whose accounts share one password, and a connected device each. */
export async function seed(deps: Given, teams: readonly Invented[]): Promise<Seeded> {
  const password = Buffer.from(deps.random(18)).toString('base64url');
  const hash = await hashPassword(password);
  const made: SeededTeam[] = [];
  for (const invented of teams) made.push(await seedTeam(deps, { invented, password: hash }));
  return { password, teams: made };
}
