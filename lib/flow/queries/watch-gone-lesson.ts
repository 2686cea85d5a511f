import { activeLink } from '../../db/links.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, GoneLesson, Live } from '../deps.ts';
import { thereOf } from '../team/there.ts';
import { libraryTeams } from './library-teams.ts';
import { live } from './live.ts';
import { toLook } from './to-look.ts';

/** What is still to be said or read about a lesson the active team has retired; null where it has not. */
export const watchGoneLesson = ({ db }: Pick<Deps, 'db'>, id: Id): Live<GoneLesson | null> =>
  live(async () => {
    const link = await activeLink(db);
    const there = link?.end === null ? await thereOf(db, link.team, id) : null;
    const { of } = await libraryTeams(db, null);
    if (link === null || of === null || there?.state !== 'retired') return null;
    const row = { id, rev: there.rev ?? id, tier: there.tier };
    return { of, row, toLook: await toLook(db, link.team, id) };
  });
