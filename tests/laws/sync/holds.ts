import { isDeepStrictEqual } from 'node:util';
import type { SyncDeps } from '../../../lib/sync/deps.ts';
import type { Store } from '../../../server/store/port.ts';
import type { Act } from './history.ts';
import { authoredLeft, belongs, logOf, type Model, surviving } from './model.ts';
import { playOut } from './play.ts';
import { type MakeDevice, SEATS, type Seat, type SeatNo, type Stage, stage } from './stage.ts';

const TURNS = 3;
const TRIES = 5;

/** @throws Error with what was found and what had to be there */
function same(what: string, found: unknown, wanted: unknown): void {
  if (isDeepStrictEqual(found, wanted)) return;
  throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

type Logs = Map<string, Set<string>>;

/** What was kept as new has new names; nothing else may be gone by an answer. */
async function answer(
  played: Stage,
  model: Model,
  { no, wanted }: { no: SeatNo; wanted: Logs },
): Promise<Logs> {
  const before = await surviving(played, model);
  for (const [log, ids] of wanted)
    same(
      'lost before an answer',
      [...ids].filter((id) => before.get(log)?.has(id) !== true),
      [],
    );
  const { device, who } = played.seats[no];
  if ((await device.link(who.team)).asks === null) return wanted;
  model.reached.add(model.keep[no] === true ? 'a copy kept as new' : 'a copy deleted');
  await device.afterErasure(who.team, model.keep[no] ?? false);
  return surviving(played, model);
}

/** Every device syncs until nothing moves; returns by log what has to be there then. */
async function quiet(played: Stage, model: Model): Promise<Logs> {
  let wanted = await surviving(played, model);
  for (let turn = 0; turn < TURNS; turn++)
    for (const no of SEATS) {
      played.w.clock.now += 60_000;
      let end = '';
      for (let tries = 0; tries < TRIES && end !== 'ok'; tries++) {
        end = await played.seats[no].sync();
        // A device that was connected after the backup is none of the restored server's.
        if (end === 'ended') await played.reconnect(no);
        model.reached.add(`in the end: ${end}`);
        if (end === 'asks') wanted = await answer(played, model, { no, wanted });
      }
      if (end !== 'ok') throw new Error(`a quiet sync ended with ${end}`);
    }
  return wanted;
}

const named = (rows: readonly { entity: string; id: string; hash: string }[]): string[] =>
  rows.map(({ entity, id, hash }) => `${entity} ${id} ${hash}`).sort();

/** A device's log is what survived of its logs, and what its person keeps on it alone; nothing is there twice. */
async function logHolds(played: Stage, model: Model, { seat, wanted }: { seat: Seat; wanted: Logs }) {
  const { who, device } = seat;
  const events = await device.events();
  const here = events.filter((event) => belongs(played, model, seat, event)).map(({ id }) => id);
  const ids = [...(wanted.get(logOf(seat)) ?? [])].sort();
  same('on the device', here.sort(), ids);
  const there = await played.onServer(who);
  same('on the server', [...there.keys()].sort(), ids);
  const { harbour } = played.server;
  const strangers = [...there.values()].filter(
    ({ team }) => team !== who.team && !(team === null && who.team === harbour),
  );
  same('of another team', strangers, []);
  const own = events.filter(({ id, team }) => team === null && model.free.get(id) === device);
  const kept = [...model.free].filter(([id, on]) => on === device && !model.chosen.has(id));
  same('on this device alone', own.filter(({ id }) => !model.chosen.has(id)).length, kept.length);
  const said = events.map(({ id: _, ...rest }) => JSON.stringify(rest));
  same('doubled', new Set(said).size, said.length);
}

/** Nothing waits, nothing of the log was refused, and the rows of both streams are the server's. */
async function streamsHold({ server }: Stage, { who, device }: Seat): Promise<void> {
  const outbox = await device.outbox(who.team);
  same(
    'waiting',
    outbox.filter(({ state }) => state === 'waiting'),
    [],
  );
  same(
    'refused',
    outbox.filter(({ state, what }) => state === 'dead' && what.t === 'event'),
    [],
  );
  const rows = await device.rows(who.team);
  same(
    'carried',
    rows.filter(({ carried }) => carried !== undefined),
    [],
  );
  const of = (stream: string) => named(rows.filter((row) => row.stream === stream));
  same('rows of the team', of('team'), named(await server.rows(who, 'team')));
  const own = (await server.rows(who, 'me')).filter(({ entity }) => entity !== 'event');
  same('own rows', of('me'), named(own));
}

/** A lesson of one's own that both devices have from the same team is the same on both, however it was edited. */
async function lessonsHold({ seats, server: { harbour } }: Stage): Promise<void> {
  const ofTeam = async ({ device }: Seat) => {
    const ids = (await device.events()).flatMap(({ team, body }) =>
      team === harbour ? [(body as { lesson: string }).lesson] : [],
    );
    return (await device.lessons())
      .filter((text) => ids.includes((JSON.parse(text) as string[])[0] ?? ''))
      .sort();
  };
  same('own lessons', await ofTeam(seats[1]), await ofTeam(seats[0]));
}

/** The server holds no review but of its copy and those made since, and what is live was approved. */
async function reviewsHold({ server, store, seats }: Stage, { reviews }: Model): Promise<void> {
  const unknown = (await server.reviews()).filter((key) => !reviews.has(key));
  same('decided again by itself', unknown, []);
  const submissions = await store.list('submission', { where: { team_id: server.harbour } });
  const approved = new Set(
    submissions.filter(({ state }) => state === 'approved').map(({ rev_id }) => rev_id),
  );
  for (const { device, who } of seats)
    for (const { entity, body } of await device.rows(who.team)) {
      const { state, rev } = (body ?? {}) as { state?: string; rev?: string };
      if (entity === 'lesson' && state === 'live') same('live unapproved', approved.has(rev ?? ''), true);
    }
}

/** Every revision that was put before the team is with the server once, or readable where it was refused. */
async function authoredHolds(
  { store, seats }: Stage,
  model: Model,
  left: ReadonlySet<string>,
): Promise<void> {
  const dead = new Set<string>();
  for (const { device, who } of seats)
    for (const { state, what } of await device.outbox(who.team))
      if (state === 'dead' && what.t === 'command') dead.add(what.id);
  for (const id of left) {
    const { team, lesson, rev } = model.authored.get(id) ?? { team: '', lesson: '', rev: '' };
    const there = await store.list('revision', { where: { team_id: team, lesson_id: lesson, rev_id: rev } });
    const refused = await store.list('command', { where: { team_id: team, command_id: id } });
    const isSaid = dead.has(id) || refused.some(({ result }) => JSON.parse(result).status === 'rejected');
    same('a revision is lost', there.length === 1 || isSaid, true);
  }
}

/** Notes how submissions ended and what was refused. */
async function noteEnds({ store, seats, server }: Stage, { reached }: Model): Promise<void> {
  for (const { state } of await store.list('submission', { where: { team_id: server.harbour } }))
    reached.add(`submission: ${state}`);
  for (const { device, who } of seats)
    for (const { state, refused } of await device.outbox(who.team))
      if (state === 'dead') reached.add(`refused: ${refused?.code ?? ''}`);
}

/**
 * Plays a history and checks what has to hold when it is quiet again: every device of a person and the server have exactly what
 * survived anywhere and was not erased, what belongs to one team is in no other, rows are the server's, no revision is lost and
 * nothing is approved that the present server did not record. Returns what the history came to.
 * @throws Error where something does not hold
 */
export async function holds(
  acts: readonly Act[],
  store: Store,
  how: { make?: MakeDevice; plant?: (deps: SyncDeps) => SyncDeps } = {},
): Promise<ReadonlySet<string>> {
  const played = await stage(store, how);
  try {
    const model = await playOut(played, acts);
    const left = await authoredLeft(played, model);
    const wanted = await quiet(played, model);
    for (const seat of played.seats) {
      await logHolds(played, model, { seat, wanted });
      await streamsHold(played, seat);
    }
    await lessonsHold(played);
    await reviewsHold(played, model);
    await authoredHolds(played, model, left);
    await noteEnds(played, model);
    return model.reached;
  } finally {
    await played.drop();
  }
}
