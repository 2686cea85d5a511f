import type { Item } from '../protocol/item.ts';
import { MOST_ITEMS } from '../protocol/push.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { batchOf, isTooLarge, unsendable } from './batch.ts';
import type { Client } from './client.ts';
import type { SyncDeps } from './deps.ts';
import { granted } from './granted.ts';
import type { Link, Standing } from './link.ts';
import { readNewer } from './newer.ts';
import type { Ready } from './outgoing.ts';
import { overtaken, overtakenNow } from './overtaken.ts';
import type { Settled } from './port.ts';
import { type Answer, answered, type Moved, type SyncProblem, stopped } from './problem.ts';
import { readStream } from './read-stream.ts';
import { settle } from './settle.ts';

export type Synced = { pushed: number; pulled: number };

/** A server that sends a device round and round is left after so many turns. */
const MOST_TURNS = 5_000;

/** Who writes without end is read again by the next sync. */
const MOST_LATE = 20;

/** How often a server may say within one sync that it is another than before. */
const MOST_RESTARTS = 3;

type Turn = Answer<number, SyncProblem | Moved>;

const standingOf = ({ epoch, gen, have }: Standing): Standing => ({ epoch, gen, have });

const noGrant = async () => null;
const noWord = async () => true;
const unnoted = async () => undefined;

const requestOf = async (
  { sealerNow, now, grantOf = noGrant }: SyncDeps,
  { epoch, gen, have }: Link,
  rows: readonly Ready[],
) => ({
  protocol: PROTOCOL_VERSION,
  epoch,
  gen,
  // After the rows were read: an event is put there together with its key at the latest.
  ...(await granted(await batchOf(rows, { have, now: now(), sealer: await sealerNow() }), grantOf)),
});

/** What no push has room for is set aside, or all that stands behind it would wait for good: it stands alone in its push. */
async function setAside({ store }: SyncDeps, link: Link, items: readonly Item[]): Promise<boolean> {
  const [item] = items;
  if (item === undefined || !isTooLarge(item)) return false;
  const refused = { code: 'too_large' };
  await store.settle([{ n: item.n, state: 'dead', refused }], standingOf(link));
  return true;
}

/** Whether the server says of a row, or of a number behind them, that it was used by something that was not sent here. */
function isOvertaken(sent: readonly Ready[], settled: readonly Settled[], have: number): boolean {
  const told = new Set(settled.map(({ n }) => n));
  return (
    have > (sent.at(-1)?.n ?? have) ||
    sent.some(({ n, state }) => state === 'waiting' && n <= have && !told.has(n))
  );
}

/** What goes next, with the rows it is of; null where something was set aside or taken out, and it is looked at anew. */
async function nextPush(deps: SyncDeps, link: Link) {
  const { store, leaving = noWord } = deps;
  const rows = await store.outgoing(link.have, MOST_ITEMS);
  const refused = unsendable(rows);
  if (refused.length > 0) {
    await store.settle(refused, standingOf(link));
    return null;
  }
  const request = await requestOf(deps, link, rows);
  if (await setAside(deps, link, request.items)) return null;
  const sent = rows.slice(0, request.items.length);
  return sent.length === 0 || (await leaving(sent)) ? { sent, request } : null;
}

/** A server that is there and takes nothing more for now can still be read. */
const isEarly = (problem: SyncProblem | Moved): boolean => problem.kind === 'busy' && problem.early === true;

/** Of which rows the server said that it took nothing, so that no answer to them is lost. */
function untaken(sent: readonly Ready[], answer: Awaited<ReturnType<Client['push']>>): readonly Ready[] {
  if (!answer.ok) {
    const { problem } = answer;
    if (!isEarly(problem)) return [];
    return problem.kind === 'busy' && problem.partly === true ? sent.slice(-1) : sent;
  }
  const gaps = answer.value.results.filter(({ status, code }) => status === 'later' && code === 'gap');
  const numbers = new Set(gaps.map(({ n }) => n));
  return sent.filter(({ n }) => numbers.has(n));
}

/** Sends what waits, from the number after the server's last on; returns how many items were sent. */
async function pushAll(deps: SyncDeps): Promise<Turn> {
  const { store, client, hit, stayed = unnoted } = deps;
  for (let pushed = 0, turn = 0; ; turn++) {
    const link = await store.link();
    if (link === null || turn === MOST_TURNS) return answered(pushed);
    const next = await nextPush(deps, link);
    if (next === null) continue;
    const { sent, request } = next;
    if (sent.length === 0) return answered(pushed);
    const { sentTo = 0 } = link;
    const last = sent.at(-1)?.n ?? 0;
    if (last > sentTo) await store.patch({ sentTo: last });
    await hit?.('before-push');
    const answer = await client.push(request);
    await stayed(untaken(sent, answer));
    if (!answer.ok) return answer;
    await hit?.('after-push');
    if (answer.value.have < link.have) return stopped({ kind: 'moved', ...standingOf(answer.value) });
    const { have, results } = answer.value;
    const settled = settle(sent, results, { isOurs: have < link.next, sentTo });
    await store.settle(settled, standingOf(answer.value));
    await hit?.('settled');
    if (isOvertaken(sent, settled, have)) return stopped({ kind: 'overtaken' });
    // An answer that moves nothing would be asked for again and again.
    const moves = have > link.have || results.some(({ code }) => code !== 'gap');
    if (!moves) return answered(pushed);
    pushed += request.items.length;
  }
}

/**
 * Sends, then reads both streams to their ends; what is made meanwhile goes between two pages of a long reading. Who is told to wait
 * with what they send reads all the same.
 */
async function once(deps: SyncDeps, all: Synced): Promise<Turn> {
  const send = async (): Promise<Turn> => {
    const pushed = await pushAll(deps);
    if (pushed.ok) all.pushed += pushed.value;
    return pushed;
  };
  const pushed = await send();
  if (!pushed.ok && !isEarly(pushed.problem)) return pushed;
  const between = pushed.ok ? send : async () => answered(0);
  for (const stream of ['me', 'team'] as const) {
    const read = await readStream(deps, stream, between);
    if (!read.ok) return read;
    all.pulled += read.value;
  }
  return pushed.ok ? send() : pushed;
}

/** One whole pass: until there is nothing that was made while it read. */
async function pass(deps: SyncDeps): Promise<Answer<Synced, SyncProblem | Moved>> {
  const all = { pushed: 0, pulled: 0 };
  for (let late = 0; late < MOST_LATE; late++) {
    const done = await once(deps, all);
    if (!done.ok) return done;
    if (done.value === 0) break;
  }
  return answered(all);
}

/** What follows from a server that is not where it was: everything is read again, or the person is asked first. */
async function moved(
  deps: SyncDeps,
  problem: Exclude<Moved, { kind: 'overtaken' }>,
): Promise<SyncProblem | null> {
  const { store, hit } = deps;
  const link = await store.link();
  if (link === null) return { kind: 'ended', why: 'token' };
  const to = problem.kind === 'resync' ? standingOf(link) : standingOf(problem);
  if (to.gen !== link.gen) {
    await store.patch({ asks: to });
    return { kind: 'asks' };
  }
  await store.restart(to);
  await hit?.('restarted');
  return null;
}

/** What a pass that stopped leads to: null where the next one goes on from a new start. */
async function afterStop(deps: SyncDeps, problem: SyncProblem | Moved): Promise<SyncProblem | null> {
  // The next pass begins with other numbers.
  if (problem.kind === 'overtaken') return null;
  const isMoved = problem.kind === 'moved' || problem.kind === 'resync';
  const why = isMoved ? await moved(deps, problem) : problem;
  // Who disconnected meanwhile knows better why the token is over.
  const isOn = why?.kind === 'ended' && (await deps.store.link())?.end === null;
  if (isOn) await deps.store.patch({ end: why.why });
  return why;
}

/** After a whole reading from the start: what the server lacks is put into the outbox; true where there was any. */
async function heal({ store, hit }: SyncDeps): Promise<boolean> {
  if ((await store.link())?.healing !== true) return false;
  const missing = await store.healed();
  await hit?.('healed');
  return missing > 0;
}

/** Why nothing may be sent or read now. */
const stands = (link: Link | null): SyncProblem | null => {
  if (link === null || link.end !== null) return { kind: 'ended', why: 'token' };
  return link.asks === null ? null : { kind: 'asks' };
};

/**
 * Sends everything that waits and reads everything that is new, until neither is left. It holds no state of its own: whatever it is
 * killed at, the next call goes on from what the store has. One at a time per team is the caller's to see to.
 */
export async function syncOnce(deps: SyncDeps): Promise<Answer<Synced, SyncProblem>> {
  const all = { pushed: 0, pulled: 0 };
  for (let restarts = 0; restarts <= MOST_RESTARTS; ) {
    const closed = stands(await deps.store.link());
    if (closed !== null) return stopped(closed);
    await deps.store.renumber(restarts === 0 ? overtaken : overtakenNow);
    if (restarts === 0) await readNewer(deps);
    const done = await pass(deps);
    if (!done.ok) {
      const why = await afterStop(deps, done.problem);
      if (why !== null) return stopped(why);
      restarts++;
      continue;
    }
    all.pushed += done.value.pushed;
    all.pulled += done.value.pulled;
    if (!(await heal(deps))) return answered(all);
  }
  return stopped({ kind: 'strange', where: 'standing' });
}
