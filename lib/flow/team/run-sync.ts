import { projectLate } from '../../db/project-late.ts';
import { dexieSyncStore } from '../../db/sync-store.ts';
import { readEvent } from '../../log/read-event.ts';
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
import { sealerOf } from './sealer-of.ts';
import type { Connected } from './team-of.ts';

const rules = { restartedLink, reopened, isSent };

const readOrNull = (raw: unknown) => {
  const event = readEvent(raw, '');
  return event.ok ? event.value : null;
};

/** Sends and reads once, by whoever holds the team's lock. */
export async function runSync(deps: Deps, { link: { team, device, address }, token, send }: Connected) {
  await claimBound(deps, team);
  await holdLate(deps, team);
  const done = await syncOnce({
    store: dexieSyncStore(deps.db, { team, device, now: deps.now, rules }),
    client: client(send, { address, token }, (ms) => later(ms, new AbortController().signal)),
    sealerNow: sealerOf(deps, team),
    grantOf: grantOf(deps, team),
    leaving: noteLeaving(deps, team),
    readEvent: readOrNull,
    now: deps.now,
  });
  await projectLate(deps.db);
  return done;
}
