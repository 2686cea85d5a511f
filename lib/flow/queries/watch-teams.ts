import { readMeta } from '../../db/meta.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live, TeamView } from '../deps.ts';
import { live } from './live.ts';
import { teamView } from './team-view.ts';

/** Every team this device was ever connected to, with how it stands. */
export const watchTeams = ({ db }: Deps): Live<TeamView[]> =>
  live(async () => {
    const all = await db.links.toArray();
    const active = await readMeta<Id | null>(db, 'team');
    return Promise.all(all.map((link) => teamView(db, active ?? null, link)));
  });
