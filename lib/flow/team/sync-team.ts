import { endLink, readLogKey } from '../../db/links.ts';
import { attempt } from '../../db/problem-of.ts';
import { dexieSyncStore } from '../../db/sync-store.ts';
import { readEvent } from '../../log/read-event.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { alone } from '../../platform/alone.ts';
import { decode } from '../../sync/bytes.ts';
import { client } from '../../sync/client.ts';
import { isSent } from '../../sync/link.ts';
import { type Synced, syncOnce } from '../../sync/once.ts';
import type { SyncProblem } from '../../sync/problem.ts';
import { reopened, restartedLink } from '../../sync/restarted.ts';
import { type Sealer, sealer } from '../../sync/seal.ts';
import type { Deps } from '../deps.ts';
import { problemOf } from './problem-of.ts';
import { teamOf } from './team-of.ts';

async function sealerOf({ db }: Deps, team: Id): Promise<Sealer | null> {
  const bytes = decode((await readLogKey(db, team)) ?? '');
  return bytes === null || bytes.length === 0 ? null : sealer(crypto.subtle, bytes);
}

/** Notes how the last sync ended, so that every page shows the same. */
async function note({ db, now }: Deps, team: Id, trouble: SyncProblem | null): Promise<void> {
  if (trouble?.kind === 'ended') await endLink(db, team, trouble.why === 'removed' ? 'removed' : 'token');
  await db.links.update(team, trouble === null ? { syncedAt: now(), trouble } : { trouble });
}

/**
 * Sends what waits for a team and reads what is new. Only one page or worker does it at a time; null: another one is at it.
 * Problems: `team-missing`, `team-ended`, `team-asks`, `team-server`, storage.
 */
export const syncTeam = (deps: Deps, { team }: { team: Id }): Promise<Result<Synced | null>> =>
  attempt(async () => {
    const connected = await teamOf(deps, team);
    if (!connected.ok) return connected;
    const { link, token, send } = connected.value;
    const rules = { restartedLink, reopened, isSent };
    const done = await alone(`sync:${team}`, async () =>
      syncOnce({
        store: dexieSyncStore(deps.db, { team, now: deps.now, rules }),
        client: client(send, { address: link.address, token }),
        sealer: await sealerOf(deps, team),
        readEvent: (raw) => {
          const event = readEvent(raw, '');
          return event.ok ? event.value : null;
        },
        now: deps.now,
      }),
    );
    if (done === null) return ok(null);
    await note(deps, team, done.ok ? null : done.problem);
    return done.ok ? ok(done.value) : fail(problemOf(done.problem, link.address));
  });
