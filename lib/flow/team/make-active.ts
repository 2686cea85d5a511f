import { setActive } from '../../db/links.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/**
 * Makes a connected team the active one: what is made from now on belongs to it, and nothing that was made before changes hands.
 * Problems: `team-missing`, storage.
 */
export const makeActive = ({ db }: Pick<Deps, 'db'>, { team }: { team: Id }): Promise<Result<void>> =>
  attempt(() =>
    write(db, async () => {
      if ((await db.links.get(team))?.end !== null) return fail({ kind: 'team-missing' });
      await setActive(db, team);
      return ok(undefined);
    }),
  );
