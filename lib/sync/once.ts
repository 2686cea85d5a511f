import type { Clock } from '../model/clock.ts';
import { MOST_ITEMS } from '../protocol/push.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { batchOf } from './batch.ts';
import type { Client } from './client.ts';
import type { Link, Standing } from './link.ts';
import type { Ready } from './outgoing.ts';
import type { SyncStore } from './port.ts';
import { type Answer, answered, type Moved, type SyncProblem, stopped } from './problem.ts';
import { readStream } from './read-stream.ts';
import type { Sealer } from './seal.ts';
import { settle } from './settle.ts';
import type { ReadEvent } from './take.ts';

export type SyncDeps = {
  store: SyncStore;
  client: Client;
  /** Null where the log is not kept on the server, or its key is not here yet. */
  sealer: Sealer | null;
  readEvent: ReadEvent;
  now: Clock;
  /** Where a fault may be put in; called after everything that was awaited. */
  hit?: (point: FaultPoint) => void | Promise<void>;
};

/** The moments at which a device may be killed without harm; tests kill it at each. */
export type FaultPoint = 'before-push' | 'after-push' | 'settled' | 'after-pull' | 'taken' | 'restarted' | 'healed';

export type Synced = { pushed: number; pulled: number };

/** A server that sends a device round and round is left after so many turns. */
const MOST_TURNS = 5_000;

/** How often a server may say within one sync that it is another than before. */
const MOST_RESTARTS = 3;

type Turn = Answer<number, SyncProblem | Moved>;

const standingOf = ({ epoch, gen, have }: Standing): Standing => ({ epoch, gen, have });

const requestOf = async (
  { sealer, now }: SyncDeps,
  { epoch, gen, have }: Link,
  rows: readonly Ready[],
) => ({
  protocol: PROTOCOL_VERSION,
  epoch,
  gen,
  items: await batchOf(rows, { have, now: now(), sealer }),
});

/** Sends what waits, from the number after the server's last on; returns how many items were sent. */
async function pushAll(deps: SyncDeps): Promise<Turn> {
  const { store, client, hit } = deps;
  for (let pushed = 0, turn = 0; ; turn++) {
    const link = await store.link();
    if (link === null || turn === MOST_TURNS) return answered(pushed);
    const rows = await store.outgoing(link.have, MOST_ITEMS);
    const request = await requestOf(deps, link, rows);
    if (request.items.length === 0) return answered(pushed);
    await hit?.('before-push');
    const answer = await client.push(request);
    if (!answer.ok) return answer;
    await hit?.('after-push');
    if (answer.value.have < link.have) return stopped({ kind: 'moved', ...standingOf(answer.value) });
    const sent = rows.slice(0, request.items.length);
    await store.settle(settle(sent, answer.value.results), standingOf(answer.value));
    await hit?.('settled');
    pushed += request.items.length;
    // An answer that moves nothing would be asked for again and again.
    const moves = answer.value.have > link.have || answer.value.results.some(({ code }) => code !== 'gap');
    if (!moves) return answered(pushed);
  }
}

/** One whole pass: send, then read both streams to their ends. */
async function pass(deps: SyncDeps): Promise<Answer<Synced, SyncProblem | Moved>> {
  const pushed = await pushAll(deps);
  if (!pushed.ok) return pushed;
  const own = await readStream(deps, 'me');
  if (!own.ok) return own;
  const team = await readStream(deps, 'team');
  if (!team.ok) return team;
  return answered({ pushed: pushed.value, pulled: own.value + team.value });
}

/** What follows from a server that is not where it was: everything is read again, or the person is asked first. */
async function moved(deps: SyncDeps, problem: Moved): Promise<SyncProblem | null> {
  const { store, hit } = deps;
  const link = await store.link();
  if (link === null) return { kind: 'ended', why: 'token' };
  const to = problem.kind === 'resync' ? standingOf(link) : standingOf(problem);
  if (to.gen !== link.gen) {
    await store.patch({ asks: 'erased-elsewhere' });
    return { kind: 'asks' };
  }
  await store.restart(to);
  await hit?.('restarted');
  return null;
}

async function noteEnd({ store }: SyncDeps, problem: SyncProblem): Promise<void> {
  if (problem.kind === 'ended') await store.patch({ end: problem.why });
}

/**
 * Sends everything that waits and reads everything that is new, until neither is left. It holds no state of its own: whatever it is
 * killed at, the next call goes on from what the store has. One at a time per team is the caller's to see to.
 */
export async function syncOnce(deps: SyncDeps): Promise<Answer<Synced, SyncProblem>> {
  const { store, hit } = deps;
  const all = { pushed: 0, pulled: 0 };
  for (let restarts = 0, turn = 0; turn < MOST_TURNS; turn++) {
    const link = await store.link();
    if (link === null || link.end !== null) return stopped({ kind: 'ended', why: 'token' });
    if (link.asks !== null) return stopped({ kind: 'asks' });
    const done = await pass(deps);
    if (!done.ok) {
      const { problem } = done;
      const isMoved = problem.kind === 'moved' || problem.kind === 'resync';
      const why = isMoved ? await moved(deps, problem) : problem;
      if (why === null && ++restarts <= MOST_RESTARTS) continue;
      const end = why ?? { kind: 'strange', where: 'standing' };
      await noteEnd(deps, end);
      return stopped(end);
    }
    all.pushed += done.value.pushed;
    all.pulled += done.value.pulled;
    const after = await store.link();
    if (after?.healing === true) {
      const missing = await store.healed();
      await hit?.('healed');
      if (missing > 0) continue;
    }
    return answered(all);
  }
  return stopped({ kind: 'strange', where: 'turns' });
}
