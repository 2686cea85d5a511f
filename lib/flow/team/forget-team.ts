import { forgetTeam as forget } from '../../db/forget-team.ts';
import { isOver } from '../../db/outbox.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/**
 * Deletes from this device what belongs to a team its person is no longer a member of; their own log and lessons stay.
 * Problems: `team-missing` where the membership is not over, storage.
 */
export const forgetTeam = ({ db }: Pick<Deps, 'db'>, { team }: { team: Id }): Promise<Result<void>> =>
  attempt(() =>
    write(db, async () => {
      if (!isOver((await db.links.get(team))?.end)) return fail({ kind: 'team-missing' });
      await forget(db, team);
      return ok(undefined);
    }),
  );
