import { Endpoint } from '../model/endpoint.ts';
import type { Id } from '../model/id.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

/** The model that was chosen of a team's server, as its check found it; one this version cannot read counts as none. */
export async function readTeamModel(db: Db, team: Id): Promise<Endpoint | null> {
  const read = Endpoint.safeParse(await readMeta(db, `team-model:${team}`));
  return read.success ? read.data : null;
}

export const writeTeamModel = (db: Db, team: Id, endpoint: Endpoint): Promise<void> =>
  writeMeta(db, `team-model:${team}`, endpoint);

/** Forgets what was chosen; the caller's transaction. */
export const eraseTeamModel = async (db: Db, team: Id): Promise<void> => {
  await db.meta.delete(`team-model:${team}`);
};
