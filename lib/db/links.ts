import type { Id } from '../model/id.ts';
import type { Link } from '../sync/link.ts';
import { readMeta, writeMeta } from './meta.ts';
import { buryCommands, isOver } from './outbox.ts';
import type { Db } from './schema.ts';
import { eraseTeamModel } from './team-model.ts';

const tokenName = (team: Id): string => `team-token:${team}`;
const keyName = (team: Id): string => `log-key:${team}`;
const boxName = (team: Id): string => `log-box:${team}`;

/** The device's token of a team, or null where it is not connected. */
export const readToken = async (db: Db, team: Id): Promise<string | null> =>
  (await db.secrets.get(tokenName(team)))?.value ?? null;

/** The person's log key of a team as base64url, or null where it is not here. */
export const readLogKey = async (db: Db, team: Id): Promise<string | null> =>
  (await db.secrets.get(keyName(team)))?.value ?? null;

export const writeLogKey = async (db: Db, team: Id, key: string): Promise<void> => {
  await db.secrets.put({ name: keyName(team), value: key });
};

/** The box of that key as its server keeps it, or null where it was never here. */
export const readLogBox = async (db: Db, team: Id): Promise<string | null> =>
  (await db.secrets.get(boxName(team)))?.value ?? null;

export const writeLogBox = async (db: Db, team: Id, box: string | null): Promise<void> => {
  if (box === null) await db.secrets.delete(boxName(team));
  else await db.secrets.put({ name: boxName(team), value: box });
};

/** The connection of the team that is active: what is made now belongs to it. */
export async function activeLink(db: Db): Promise<Link | null> {
  const team = (await readMeta<Id | null>(db, 'team')) ?? null;
  return team === null ? null : ((await db.links.get(team)) ?? null);
}

/** A team's connection, which has to be there. */
export async function linkOf(db: Db, team: Id): Promise<Link> {
  const link = await db.links.get(team);
  if (link === undefined) throw new Error('this team is not connected');
  return link;
}

/** Makes a team the active one; the caller's transaction. */
export const setActive = (db: Db, team: Id | null): Promise<void> => writeMeta(db, 'team', team);

/** Stores a connection with its token and makes it the active one; the caller's transaction. */
export async function keepLink(db: Db, link: Link, token: string): Promise<void> {
  await db.links.put(link);
  await keepToken(db, link.team, token);
}

export async function keepToken(db: Db, team: Id, token: string): Promise<void> {
  await db.secrets.put({ name: tokenName(team), value: token });
  await setActive(db, team);
}

/** Ends a connection here: the token goes, everything else stays; where the membership is over, what waits is set aside to be read. */
export async function endLink(db: Db, team: Id, end: Link['end']): Promise<void> {
  await db.links.update(team, { end });
  await db.secrets.delete(tokenName(team));
  await eraseTeamModel(db, team);
  if (isOver(end)) await buryCommands(db, team);
  if ((await readMeta<Id>(db, 'team')) === team) await setActive(db, null);
}
