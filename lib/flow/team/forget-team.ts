import { forgetTeam as forget } from '../../db/forget-team.ts';
import { isOver } from '../../db/outbox.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { releaseOrigin } from '../release-origin.ts';

/**
 * Deletes from this device what belongs to a team its person is no longer a member of, and gives back the permission for its server
 * where an older version kept that; their own log and lessons stay.
 * Problems: `team-missing` where the membership is not over, storage.
 */
export const forgetTeam = (deps: Deps, { team }: { team: Id }): Promise<Result<void>> =>
  attempt(async () => {
    const { db } = deps;
    const left = await write(db, async () => {
      const link = await db.links.get(team);
      if (link === undefined || !isOver(link.end)) return null;
      await forget(db, team);
      return link.address;
    });
    if (left === null) return fail({ kind: 'team-missing' });
    await releaseOrigin(deps, left);
    return ok(undefined);
  });
