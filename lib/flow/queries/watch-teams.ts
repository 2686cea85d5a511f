import { activeLink } from '../../db/links.ts';
import type { Deps, Live, TeamView } from '../deps.ts';
import { live } from './live.ts';
import { teamView } from './team-view.ts';

/** Every team this device was ever connected to, with how it stands. */
export const watchTeams = ({ db }: Deps): Live<TeamView[]> =>
  live(async () => {
    const active = (await activeLink(db))?.team ?? null;
    return Promise.all((await db.links.toArray()).map((link) => teamView(db, active, link)));
  });
