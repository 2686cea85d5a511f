import type { OutRecord } from '../../db/schema.ts';
import { fail, type Result } from '../../model/result.ts';
import type { Link } from '../../sync/link.ts';
import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import { syncTeam } from './sync-team.ts';

/** Another page of ours may be at it: it is given so many ms to finish. */
const PATIENCE = 5_000;
const EVERY = 250;

type Outcome = Result<unknown> & { row: OutRecord | undefined };

/** Syncs until an item of the outbox is answered, or cannot be delivered now: its row, and then why. */
export async function untilSent(
  deps: Deps,
  { team, address }: Link,
  n: number,
  stop = AbortSignal.timeout(PATIENCE),
): Promise<Outcome> {
  const rowNow = () => deps.db.outbox.get([team, n]);
  while (!stop.aborted) {
    const synced = await syncTeam(deps, { team, stop });
    const row = await rowNow();
    if (!synced.ok || row?.state !== 'waiting') return { ...synced, row };
    await later(EVERY, stop);
  }
  return { ...fail({ kind: 'team-server', why: 'busy', origin: address }), row: await rowNow() };
}
