import { copyAsNew, dropCopy } from '../../db/after-erasure.ts';
import { linkOf } from '../../db/links.ts';
import { attempt } from '../../db/problem-of.ts';
import { dexieSyncStore } from '../../db/sync-store.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { isSent } from '../../sync/link.ts';
import { renamed } from '../../sync/renamed.ts';
import { reopened, restartedLink } from '../../sync/restarted.ts';
import type { Deps } from '../deps.ts';

const rules = { restartedLink, reopened, isSent };

/**
 * What becomes of this device's copy of a log that was erased on the server from elsewhere: it goes too, or it is kept as new
 * and sent again. In one transaction; returns how many entries it was. Problems: `team-missing`, storage.
 */
export const afterErasure = (
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { team, keep }: { team: Id; keep: boolean },
): Promise<Result<{ events: number }>> =>
  attempt(() =>
    write(db, async () => {
      const link = await db.links.get(team);
      if (link === undefined || link.asks === null) return fail({ kind: 'team-missing' });
      await dexieSyncStore(db, { team, now, rules }).restart(link.asks);
      await db.links.update(team, { asks: null, trouble: null });
      const going = await linkOf(db, team);
      const events = keep
        ? await copyAsNew(db, going, isSent, (event) => renamed(going, event))
        : await dropCopy(db, going, isSent);
      return ok({ events });
    }),
  );
