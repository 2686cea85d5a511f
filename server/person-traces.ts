import { sha256 } from '../lib/hash/sha256.ts';
import { LessonSet } from '../lib/model/lesson-set.ts';
import { holders } from './auth/leaving.ts';
import { LIMITED } from './auth/limits.ts';
import { rolesOf } from './commands/rows.ts';
import type { Reader, Tx } from './store/port.ts';
import type { Row } from './store/tables.ts';
import { weekToken } from './sync/week-key.ts';

/** What of a person is counted in a team; `decisions` by device. */
const COUNTED = ['need', 'revision', 'revision-bytes', 'unheard', 'decisions', 'key'];

/** Behind everything that may follow in a count's name. */
const LAST = '~';

/** Counts under a name, or under one that begins with it. */
async function countsUnder(reader: Reader, names: readonly string[]): Promise<Row<'bucket'>[]> {
  const found = await reader.list('bucket', { where: {}, among: { column: 'scope', values: names } });
  for (const name of names) {
    const above = { column: 'scope', value: `${name}:` } as const;
    found.push(
      ...(await reader.list('bucket', { where: {}, above, upTo: { ...above, value: `${name}:${LAST}` } })),
    );
  }
  return found;
}

const countsInTeam = (reader: Reader, team: string, person: string): Promise<Row<'bucket'>[]> =>
  countsUnder(
    reader,
    COUNTED.map((what) => `${what}:${team}:${person}`),
  );

const countsOfAccount = (reader: Reader, person: string, email: string | null): Promise<Row<'bucket'>[]> =>
  countsUnder(
    reader,
    LIMITED.flatMap((what) => [`${what}:${person}`, ...(email === null ? [] : [`${what}:${sha256(email)}`])]),
  );

/** A person's answers of the weeks that have not been counted, which the key of each week still tells. */
async function answersOf(reader: Reader, team_id: string, person: string): Promise<Row<'contribution'>[]> {
  const found: Row<'contribution'>[] = [];
  for (const { week, secret } of await reader.list('week_key', { where: { team_id } }))
    for (const row of await reader.list('contribution', { where: { team_id, week } }))
      if (row.token === weekToken(secret, person, row.lesson_id, row.kind)) found.push(row);
  return found;
}

async function rolesIn(reader: Reader, team_id: string, person: string): Promise<Row<'skill'>[]> {
  const rows = await reader.list('skill', { where: { team_id } });
  return rows.filter((row) => holders(rolesOf(row)).includes(person));
}

async function setsIn(reader: Reader, team_id: string, person: string): Promise<Row<'lesson_set'>[]> {
  const rows = await reader.list('lesson_set', { where: { team_id } });
  return rows.filter(({ body }) => LessonSet.parse(JSON.parse(body)).owner === person);
}

type Trace = {
  table: 'bucket' | 'contribution' | 'invite' | 'lesson_set' | 'skill';
  row: Record<string, unknown>;
};

/** Rows of a team that lead to a person though no column holds their id; without what stands for a secret. */
export async function* tracesInTeam(reader: Reader, team: string, person: string): AsyncGenerator<Trace> {
  for (const row of await rolesIn(reader, team, person)) yield { table: 'skill', row };
  for (const row of await setsIn(reader, team, person)) yield { table: 'lesson_set', row };
  for (const { token: _, pool_token: __, ...row } of await answersOf(reader, team, person))
    yield { table: 'contribution', row };
  for (const row of await countsInTeam(reader, team, person)) yield { table: 'bucket', row };
}

/** The same of the account: invitations to its address, of whatever team, and what was counted. */
export async function* tracesOfAccount(reader: Reader, person: string): AsyncGenerator<Trace> {
  const email = (await reader.get('user', { id: person }))?.email ?? null;
  if (email !== null)
    for (const { secret_hash: _, ...row } of await reader.list('invite', { where: { email } }))
      yield { table: 'invite', row };
  for (const row of await countsOfAccount(reader, person, email)) yield { table: 'bucket', row };
}

async function removeCounts(tx: Tx, counts: readonly Row<'bucket'>[]): Promise<void> {
  for (const { scope, window } of counts) await tx.remove('bucket', { scope, window });
}

/** Removes a person's answers and counts in a team; in a transaction that holds the team's locks, so that no week is cut meanwhile. */
export async function removeTracesInTeam(tx: Tx, team_id: string, person: string): Promise<void> {
  for (const { week, token } of await answersOf(tx, team_id, person))
    await tx.remove('contribution', { team_id, week, token });
  await removeCounts(tx, await countsInTeam(tx, team_id, person));
}

/** Removes invitations to the account's address and what was counted of it. */
export async function removeTracesOfAccount(tx: Tx, person: string, email: string | null): Promise<void> {
  if (email !== null) await tx.remove('invite', { email });
  await removeCounts(tx, await countsOfAccount(tx, person, email));
}
