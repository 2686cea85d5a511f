import { endLink } from '../../db/links.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import type { SyncProblem } from '../../sync/problem.ts';
import type { Deps } from '../deps.ts';

/** Notes how the last sync of a team ended, so that every page shows the same; null: well. */
export const noteSync = (
  { db, now }: Pick<Deps, 'db' | 'now'>,
  team: Id,
  trouble: SyncProblem | null,
): PromiseLike<void> =>
  write(db, async () => {
    const link = await db.links.get(team);
    // Who disconnected meanwhile knows better why it ended.
    if (link === undefined || link.end === 'disconnected') return;
    if (trouble?.kind === 'ended') await endLink(db, team, trouble.why);
    await db.links.update(team, trouble === null ? { syncedAt: now(), trouble } : { trouble });
  });
