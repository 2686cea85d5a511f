import { readMeta } from '../../db/meta.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import type { LibraryTeam } from '../deps.ts';

/** Whose lessons may still be read here: who left or was removed may not, also before the rows are deleted. */
const mayRead = ({ end, syncedAt }: Link): boolean =>
  end === null || ((end === 'disconnected' || end === 'token') && syncedAt !== null);

export const libraryTeam = ({ team, teamName: name, address, end, syncedAt }: Link): LibraryTeam => ({
  ...{ team, name, address, end, syncedAt },
});

/** The teams with lessons to read, and the one wanted, else the active one, else the first; null where there is none. */
export async function libraryTeams(
  db: Db,
  wanted: Id | null,
): Promise<{ teams: LibraryTeam[]; link: Link | null }> {
  const links = (await db.links.toArray()).filter(mayRead);
  const chosen = wanted ?? (await readMeta<Id | null>(db, 'team')) ?? null;
  const link = links.find(({ team }) => team === chosen) ?? links[0] ?? null;
  const teams = links.map(libraryTeam).sort((a, b) => a.name.localeCompare(b.name));
  return { teams, link };
}
