import { activeLink } from '../../db/links.ts';
import { readTeamModel } from '../../db/team-model.ts';
import type { Deps, Live, TeamModelView } from '../deps.ts';
import { live } from './live.ts';

/** The active team's server and the model chosen of it, now and after every change. */
export const watchTeamModel = ({ db }: Deps): Live<TeamModelView> =>
  live(async () => {
    const link = await activeLink(db);
    if (link === null || link.end !== null) return { team: null, endpoint: null };
    const { team: id, teamName: name, address } = link;
    return { team: { id, name, address }, endpoint: await readTeamModel(db, id) };
  });
