import { readMeta } from '../../db/meta.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import type { LibraryTeam } from '../deps.ts';

/** Whose lessons may still be read here: who left or was removed may not, also before the rows are deleted. */
export const mayRead = ({ end, syncedAt }: Link): boolean =>
  end === null || ((end === 'disconnected' || end === 'token') && syncedAt !== null);

export const libraryTeam = (
  { team, teamName: name, address, end, syncedAt }: Link,
  active: Id | null,
): LibraryTeam => ({
  ...{ team, name, address, end, syncedAt },
  isActive: team === active && end === null,
});

type Found = { teams: LibraryTeam[]; link: Link | null; of: LibraryTeam | null };

/** The teams with lessons to read, and the one wanted, else the active one, else the first; null where there is none. */
export async function libraryTeams(db: Db, wanted: Id | null): Promise<Found> {
  const links = (await db.links.toArray()).filter(mayRead);
  const active = (await readMeta<Id | null>(db, 'team')) ?? null;
  const link = links.find(({ team }) => team === (wanted ?? active)) ?? links[0] ?? null;
  const teams = links.map((one) => libraryTeam(one, active)).sort((a, b) => a.name.localeCompare(b.name));
  return { teams, link, of: teams.find(({ team }) => team === link?.team) ?? null };
}
