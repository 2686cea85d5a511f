import { endLink } from '../../db/links.ts';
import { write } from '../../db/write.ts';
import type { Link } from '../../sync/link.ts';
import type { SyncProblem } from '../../sync/problem.ts';
import type { Deps } from '../deps.ts';

/** Notes how the last sync of a connection ended, so that every page shows the same; null: well. */
export const noteSync = (
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { team, device }: Pick<Link, 'team' | 'device'>,
  trouble: SyncProblem | null,
): PromiseLike<void> =>
  write(db, async () => {
    const link = await db.links.get(team);
    // Who disconnected meanwhile knows better why it ended, and one that was made anew has nothing to do with it.
    if (link === undefined || link.device !== device || link.end === 'disconnected') return;
    if (trouble?.kind === 'ended') await endLink(db, team, trouble.why);
    await db.links.update(team, trouble === null ? { syncedAt: now(), trouble } : { trouble });
  });
