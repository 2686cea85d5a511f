import { appendEvents } from '../../../lib/db/append-events.ts';
import { activeLink, keepLink, writeLogKey } from '../../../lib/db/links.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { openDeps } from '../../../lib/flow/open-deps.ts';
import { ports } from '../../../lib/flow/ports.ts';
import { syncTeam } from '../../../lib/flow/team/sync-team.ts';
import type { TokenAnswer } from '../../../lib/protocol/connect.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { makeLog } from '../make-log.ts';
import { type Call, type Recorded, record, replay } from '../sync/record.ts';

type Given = { origin: string; let: TokenAnswer; key: string };

const CHUNK = 1_000;
/** The same log each time, so that what one run asked can be asked again. */
const UNTIL = Date.UTC(2026, 0, 1);

/** Figures of one run, in ms; `rows` is what was acknowledged, or came. */
type Ran = { ms: number; rows: number };

let device: Deps | null = null;
let made = 0;
let recorded: Recorded = { calls: [], requests: 0, bytes: 0 };

/** A device of its own, connected and with its key, and so many events that wait to be sent. */
async function fresh({ origin, let: to, key }: Given, events: number): Promise<Deps> {
  device?.db.close();
  const opened = await openDeps({ ...ports, name: `sync-bench-${++made}` });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const deps = opened.value;
  device = deps;
  const { team, person, access_token, ...standing } = to;
  const named = { team: team.id, teamName: team.name, person: person.id, personName: person.name };
  const link = { ...newLink({ ...named, ...standing, address: origin, since: 0 }), backup: true };
  await deps.db.transaction('rw', deps.db.tables, async () => {
    await keepLink(deps.db, link, access_token);
    await writeLogKey(deps.db, team.id, key);
  });
  if (events === 0) return deps;
  const log = makeLog({ events, until: UNTIL }).map((event) => ({ ...event, team: team.id }));
  for (let from = 0; from < log.length; from += CHUNK)
    await appendEvents(deps.db, log.slice(from, from + CHUNK));
  return deps;
}

const rowsOf = ({ db }: Deps, sent: number): PromiseLike<number> =>
  sent === 0 ? db.events.count() : db.outbox.filter(({ state }) => state === 'acked').count();

async function run(deps: Deps): Promise<number> {
  const link = await activeLink(deps.db);
  const begun = performance.now();
  const synced = await syncTeam(deps, { team: link?.team ?? '' });
  const ms = performance.now() - begun;
  if (!synced.ok || synced.value === null) throw new Error(`not synced: ${JSON.stringify(synced)}`);
  return ms;
}

/** Ours: a device with so many events, or none, sends and reads until it is like the server. */
export async function ours(given: Given & { events: number; keep: boolean }): Promise<Ran> {
  const deps = await fresh(given, given.events);
  if (!given.keep) return { ms: await run(deps), rows: await rowsOf(deps, given.events) };
  const end = record(deps.db);
  const ms = await run(deps);
  recorded = end();
  return { ms, rows: await rowsOf(deps, given.events) };
}

/** The peer: what was recorded, asked again and stored again, with nothing made of it. */
export async function peer(given: Given & { events: number }): Promise<Ran> {
  const deps = await fresh(given, given.events);
  const begun = performance.now();
  await replay(deps.db, recorded.calls, { origin: given.origin, token: given.let.access_token });
  const ms = performance.now() - begun;
  return { ms, rows: await rowsOf(deps, given.events) };
}

/** What one run asks and stores. */
export const told = (): { requests: number; bytes: number; transactions: number } => ({
  requests: recorded.requests,
  bytes: recorded.bytes,
  transactions: recorded.calls.filter(({ t }: Call) => t === 'transaction').length,
});
