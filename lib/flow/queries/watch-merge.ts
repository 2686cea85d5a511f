import { verdictsOf } from '../../lesson/judge.ts';
import { withPlace } from '../../lesson/merge.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live, MergeView } from '../deps.ts';
import { libraryTeams } from './library-teams.ts';
import { live } from './live.ts';
import { teamIndex } from './team-index.ts';

/** Two live lessons of the active team side by side; null where one of them is not there. */
export const watchMerge = ({ db }: Deps, ids: { first: Id; second: Id }): Live<MergeView | null> =>
  live(() =>
    db.transaction('r', [db.links, db.meta, db.rows], async () => {
      const { of, link } = await libraryTeams(db, null);
      if (of === null || link === null) return null;
      const { lessons } = await teamIndex(db, link);
      const sideOf = (id: Id) => {
        const content = lessons.find(({ row }) => row.id === id)?.content;
        return content === undefined ? null : { id, content, claims: verdictsOf(content, null) };
      };
      const [first, second] = [sideOf(ids.first), sideOf(ids.second)];
      if (first === null || second === null) return null;
      return { of, first, second, fits: withPlace(first.content, second.content) };
    }),
  );
