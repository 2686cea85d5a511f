import { copyAsNew, dropCopy } from '../../db/after-erasure.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import { type Id, uuidv7 } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { isSent } from '../../sync/link.ts';
import { restartedLink } from '../../sync/restarted.ts';
import type { Deps } from '../deps.ts';

/**
 * What becomes of this device's copy of a log that was erased on the server from elsewhere: it goes too, or it is kept as new
 * and sent again. In one transaction; returns how many entries it was. Problems: `team-missing`, storage.
 */
export const afterErasure = (
  { db, random }: Deps,
  { team, keep }: { team: Id; keep: boolean },
): Promise<Result<{ events: number }>> =>
  attempt(() =>
    write(db, async () => {
      const link = await db.links.get(team);
      if (link === undefined || link.asks === null) return fail({ kind: 'team-missing' });
      const going = { ...restartedLink(link, link.asks), asks: null, trouble: null };
      await db.links.put(going);
      const newId = (at: number) => uuidv7(at, random());
      const events = keep ? await copyAsNew(db, going, isSent, newId) : await dropCopy(db, going, isSent);
      return ok({ events });
    }),
  );
