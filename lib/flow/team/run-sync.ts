import { projectLate } from '../../db/project-late.ts';
import { dexieSyncStore } from '../../db/sync-store.ts';
import { eventOrNull } from '../../log/read-event.ts';
import { client } from '../../sync/client.ts';
import { isSent } from '../../sync/link.ts';
import { syncOnce } from '../../sync/once.ts';
import { reopened, restartedLink } from '../../sync/restarted.ts';
import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import { claimBound } from './claim-bound.ts';
import { grantOf } from './grant-of.ts';
import { holdLate } from './hold-late.ts';
import { noteLeaving } from './note-leaving.ts';
import { checkedSealer } from './sealer-of.ts';
import { settleLate } from './settle-late.ts';
import type { Connected } from './team-of.ts';

/** Sends and reads once, by whoever holds the team's lock. */
export async function runSync(deps: Deps, connected: Connected) {
  const { db, now } = deps;
  const { link, token, send } = connected;
  const { team, device, address } = link;
  await claimBound(deps, team);
  await holdLate(deps, team);
  const done = await syncOnce({
    store: dexieSyncStore(db, { team, device, now, rules: { restartedLink, reopened, isSent } }),
    client: client(send, { address, token }, (ms) => later(ms, new AbortController().signal)),
    sealerNow: checkedSealer(deps, connected),
    grantOf: grantOf(deps, team),
    ...noteLeaving(deps, team),
    readEvent: eventOrNull,
    now,
  });
  if (done.ok) await settleLate(deps, team);
  await projectLate(db);
  return done;
}
