import * as z from 'zod';
import { sha256 } from '../../lib/hash/sha256.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { realign } from '../commands/realign.ts';
import { taskPlace } from '../commands/write-tasks.ts';
import type { Deps } from '../deps.ts';
import type { Reader, Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';

/** An address as it is kept and compared. */
export const Email = z.string().trim().toLowerCase().max(200).pipe(z.email());

/** In place of a team's id: what belongs to no team. */
export const SERVER = '';

const CREDENTIAL = 'credential';

/** The hash better-auth checks at sign-in; slow on purpose. */
export const hashPassword = async (password: string): Promise<string> =>
  (await import('better-auth/crypto')).hashPassword(password);

export const newId = ({ now, random }: Deps): string => uuidv7(now(), random(16));

const iso = (ms: number): string => new Date(ms).toISOString();

/** 256 bits nobody can guess, and what is kept of them. */
export function newSecret({ random }: Deps): { secret: string; hash: string } {
  const secret = Buffer.from(random(32)).toString('base64url');
  return { secret, hash: sha256(secret) };
}

export async function personByEmail(reader: Reader, email: string): Promise<Row<'user'> | null> {
  const [found] = await reader.list('user', { where: { email }, limit: 1 });
  return found ?? null;
}

/**
 * The rows of a new account, its password hashed before the transaction, or without one where a provider signs the
 * person in; answers the person's id.
 */
export async function addPerson(
  tx: Tx,
  deps: Deps,
  given: { email: string; name: string; passwordHash: string | null; verified: boolean },
): Promise<string> {
  const { email, name, passwordHash, verified } = given;
  const id = newId(deps);
  const at = iso(deps.now());
  const stamps = { created_at: at, updated_at: at };
  await tx.insert('user', [{ id, name, email, email_verified: verified ? 1 : 0, image: null, ...stamps }]);
  if (passwordHash !== null) await tx.insert('account', [credential(newId(deps), id, passwordHash, at)]);
  return id;
}

const credential = (id: string, person: string, password: string, at: string): Row<'account'> => ({
  id,
  user_id: person,
  provider_id: CREDENTIAL,
  account_id: person,
  password,
  access_token: null,
  refresh_token: null,
  id_token: null,
  access_token_expires_at: null,
  refresh_token_expires_at: null,
  scope: null,
  created_at: at,
  updated_at: at,
});

const credentialOf = async (reader: Reader, person: string): Promise<Row<'account'> | null> =>
  (await reader.list('account', { where: { user_id: person, provider_id: CREDENTIAL }, limit: 1 }))[0] ??
  null;

/** Whether this is the person's password; false where they have none. */
export async function isPassword(reader: Reader, person: string, password: string): Promise<boolean> {
  const hash = (await credentialOf(reader, person))?.password ?? null;
  if (hash === null) return false;
  return (await import('better-auth/crypto')).verifyPassword({ hash, password });
}

/** Teams a person is an active member of, by id, which is also the order in which their heads are locked. */
export const memberships = (reader: Reader, person: string): Promise<Row<'member'>[]> =>
  reader.list('member', { where: { person_id: person, status: 'active' } });

/** Ends the review grants of a person in one team. */
export const endGrants = (tx: Tx, team_id: string, person_id: string): Promise<number> =>
  tx.remove('review_grant', { team_id, person_id });

/** Locks every team of a person, also one joined while another was waited for, and returns the memberships as they are then. */
export async function lockTeams(tx: Tx, person: string): Promise<Row<'member'>[]> {
  const locked = new Set<string>();
  for (;;) {
    const joined = await memberships(tx, person);
    const more = joined.filter(({ team_id }) => !locked.has(team_id));
    if (more.length === 0) return joined;
    for (const { team_id } of more) {
      await tx.lock(team_id, ['team', 'audit']);
      locked.add(team_id);
    }
  }
}

/** Sets a password, which ends every session, every open link to set one and every review grant and notes the time in every team. */
export async function setPassword(tx: Tx, deps: Deps, person: string, passwordHash: string): Promise<void> {
  const at = deps.now();
  const joined = await lockTeams(tx, person);
  const known = await credentialOf(tx, person);
  if (known === null) await tx.insert('account', [credential(newId(deps), person, passwordHash, iso(at))]);
  else await tx.patch('account', { id: known.id }, { password: passwordHash, updated_at: iso(at) });
  await tx.remove('session', { user_id: person });
  // A link that was asked for before, perhaps by somebody else, would take the account back.
  await tx.remove('verification', { value: person });
  for (const { team_id } of joined) {
    await tx.patch('member', { team_id, person_id: person }, { reset_at: at });
    await endGrants(tx, team_id, person);
    // For a day it is not theirs to give second approvals, and what waits for them says so.
    await realign(tx, taskPlace(deps, team_id));
  }
}

/** Ends one session, or all of a person, and their review grants; one that is being made now is made before or not at all. */
export async function endSessions(tx: Tx, person: string, session?: string): Promise<void> {
  const joined = await lockTeams(tx, person);
  await tx.remove('session', session === undefined ? { user_id: person } : { id: session });
  for (const { team_id } of joined) await endGrants(tx, team_id, person);
}

const resetName = (secret: string): string => `reset:${sha256(secret)}`;

/** Makes a link of one use that sets a person's password, good for so many ms; what is kept is the hash. */
export async function addResetLink(tx: Tx, deps: Deps, person: string, lasts: number): Promise<string> {
  const { secret } = newSecret(deps);
  const at = iso(deps.now());
  await tx.insert('verification', [
    {
      id: newId(deps),
      identifier: resetName(secret),
      value: person,
      expires_at: iso(deps.now() + lasts),
      created_at: at,
      updated_at: at,
    },
  ]);
  return secret;
}

const linkOf = async (reader: Reader, deps: Deps, secret: string) => {
  const [row] = await reader.list('verification', { where: { identifier: resetName(secret) }, limit: 1 });
  return row !== undefined && Date.parse(row.expires_at) > deps.now() ? row : null;
};

export const isResetLink = async (reader: Reader, deps: Deps, secret: string): Promise<boolean> =>
  (await linkOf(reader, deps, secret)) !== null;

/** Uses a link up and answers whose it was; null where it was used, has expired or never was. */
export async function useResetLink(tx: Tx, deps: Deps, secret: string): Promise<string | null> {
  const row = await linkOf(tx, deps, secret);
  // Of two that use it at once, one removes the row.
  return row !== null && (await tx.remove('verification', { id: row.id })) === 1 ? row.value : null;
}
