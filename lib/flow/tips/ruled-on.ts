import type { Db } from '../../db/schema.ts';
import { fitsPattern } from '../../model/address-pattern.ts';
import { mayRead } from '../queries/library-teams.ts';
import { pageRules } from '../team/page-rules.ts';
import { tipName } from './tip-name.ts';

/** The lessons of teams, as the index names them, that those who decide about them want on an address. */
export async function ruledOn(db: Db, address: string): Promise<string[]> {
  const teams = (await db.links.toArray()).filter(mayRead).map(({ team }) => team);
  const found = await Promise.all(
    teams.map(async (team) =>
      (await pageRules(db, team))
        .filter(({ patterns }) => patterns.some((pattern) => fitsPattern(pattern, address)))
        .map(({ lesson }) => tipName({ team, lesson })),
    ),
  );
  return found.flat();
}
