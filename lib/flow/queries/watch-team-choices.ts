import type { Deps, LibraryTeam, Live } from '../deps.ts';
import { libraryTeams } from './library-teams.ts';
import { live } from './live.ts';

/** The teams of this device with lessons to read, by name. */
export const watchTeamChoices = ({ db }: Deps): Live<LibraryTeam[]> =>
  live(async () => (await libraryTeams(db, null)).teams);
