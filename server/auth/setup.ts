import * as z from 'zod';
import { sha256 } from '../../lib/hash/sha256.ts';
import type { Deps } from '../deps.ts';
import { fail, ok, type Result } from '../outcome.ts';
import type { Reader } from '../store/port.ts';
import { addPerson, newSecret, SERVER } from './people.ts';
import { addTeam } from './teams.ts';

const NOTE = 'setup';
const DONE = 'done';
const LASTS = 24 * 3_600_000;

const Open = z.object({ hash: z.string(), expires_at: z.number() });

const noteOf = async (reader: Reader): Promise<z.infer<typeof Open> | 'done' | null> => {
  const note = await reader.get('server_note', { note: NOTE });
  if (note === null) return null;
  return note.value === DONE ? DONE : Open.parse(JSON.parse(note.value));
};

/**
 * The path of a link that makes the first admin and team, good once and for a day, or null where there is a team. Only its hash
 * is kept, so every start makes a new one and the one before ends.
 */
export async function newSetupPath(deps: Deps): Promise<string | null> {
  const { store, now } = deps;
  const [team] = await store.list('team', { where: {}, limit: 1 });
  if (team !== undefined || (await noteOf(store)) === DONE) return null;
  const { secret, hash } = newSecret(deps);
  const value = JSON.stringify({ hash, expires_at: now() + LASTS });
  await store.write((tx) => tx.put('server_note', { note: NOTE, value }));
  return `/setup?key=${secret}`;
}

export type SetupProblem = { kind: 'used' } | { kind: 'expired' } | { kind: 'unknown' };

/** Whether a key opens the set-up now. */
export async function checkSetup(reader: Reader, deps: Deps, key: string): Promise<SetupProblem | null> {
  const note = await noteOf(reader);
  if (note === DONE) return { kind: 'used' };
  if (note === null || note.hash !== sha256(key)) return { kind: 'unknown' };
  return note.expires_at <= deps.now() ? { kind: 'expired' } : null;
}

/** Makes the first admin and their team in one transaction and closes the set-up for good. */
export const setUp = (
  deps: Deps,
  key: string,
  given: { email: string; name: string; passwordHash: string; team: string },
): Promise<Result<{ team: string; person: string }, SetupProblem>> =>
  deps.store.write(async (tx) => {
    await tx.lock(SERVER, ['team']);
    const problem = await checkSetup(tx, deps, key);
    if (problem !== null) return fail(problem);
    const { email, name, passwordHash } = given;
    // Whoever reads the server's console owns the address as far as this server can know.
    const person = await addPerson(tx, deps, { email, name, passwordHash, verified: true });
    const team = await addTeam(tx, deps, { name: given.team, person: { id: person, name } });
    await tx.put('server_note', { note: NOTE, value: DONE });
    return ok({ team, person });
  });
