import { randomBytes } from 'node:crypto';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import { meaningHash } from '../../../lib/hash/meaning-hash.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { logEvent } from '../../../lib/log/log-event.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import type { TierValue } from '../../../lib/model/lesson.ts';
import { lessonOf } from '../../server/setup/lesson.ts';
import { content, idOf } from '../../unit/log/samples.ts';
import type { LawDevice } from './device.ts';
import type { Fault } from './faulty.ts';
import type { Act } from './history.ts';
import { type Model, newModel } from './model.ts';
import { reviewKey } from './server.ts';
import { SEATS, type Seat, type SeatNo, type Stage } from './stage.ts';

/** How numbers become ids that nothing else uses. */
const RANGES = { deleted: 500_000, revision: 600_000, lesson: 700_000 } as const;

type Playing = { stage: Stage; model: Model; made: number; kept: Map<LawDevice, () => Promise<void>> };
type Of<K extends Act['kind']> = Extract<Act, { kind: K }>;

const timeOf = ({ stage: { w } }: Playing, { skew }: Seat): number => w.clock.now + skew;

async function record(playing: Playing, seat: Seat, free: boolean): Promise<void> {
  const made = ++playing.made;
  const { device, who } = seat;
  const team = free && who.team === playing.stage.server.harbour ? null : who.team;
  const stamp = { id: idOf(made), device: who.device, team, at: timeOf(playing, seat) + made };
  if (team === null) playing.model.free.set(stamp.id, device);
  await device.record(logEvent('lesson.deleted', { lesson: idOf(RANGES.deleted + made) }, stamp) as LogEvent);
}

/** A revision of a lesson of one's own, over the one that is the newest here. */
async function revise(playing: Playing, seat: Seat, number: number): Promise<void> {
  const made = ++playing.made;
  const { device, who } = seat;
  const owner = sha256(`${who.team} ${who.person}`).slice(0, 32);
  const lesson = uuidv7(RANGES.lesson + number, Buffer.from(owner, 'hex'));
  const of = ({ kind, body }: LogEvent) =>
    kind === 'lesson.revised' && (body as { lesson: string }).lesson === lesson;
  const before = (await device.events()).filter(of).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const base = (before.at(-1)?.body as { rev?: string } | undefined)?.rev ?? null;
  const said = content({ title: `Rotate the certificate, ${made}` });
  const stamp = { id: idOf(made), device: who.device, team: who.team, at: timeOf(playing, seat) + made };
  const body = { lesson, rev: idOf(RANGES.revision + made), base, content: said };
  await device.record(logEvent('lesson.revised', body, stamp) as LogEvent);
}

async function send(playing: Playing, seat: Seat, kind: string, body: object): Promise<string> {
  const at = timeOf(playing, seat);
  const id = uuidv7(at, randomBytes(16));
  await seat.device.send(seat.who.team, { t: 'command', id, kind, v: 1, at, body });
  return id;
}

async function submit(playing: Playing, seat: Seat, tier: TierValue): Promise<void> {
  const { server } = playing.stage;
  const said = lessonOf(server.skill, { tierValue: tier, title: `Drain pump ${++playing.made}` });
  const newId = () => uuidv7(playing.stage.w.clock.now, randomBytes(16));
  const [submission, lesson, rev] = [newId(), newId(), newId()];
  const hashes = { contentHash: contentHash(said), meaningHash: meaningHash(said) };
  const body = { submission, lesson, rev, base: null, content: said, ...hashes, found: [] };
  const id = await send(playing, seat, 'submit', body);
  playing.model.authored.set(id, { team: seat.who.team, person: seat.who.person, lesson, rev });
}

type TaskBody = { why: string; ref: string; submission?: { contentHash: string } };

/** The person decides about something that waits for them here, allowed to on the server's page just now. */
async function decide(playing: Playing, seat: Seat, { pick, verdict }: Of<'decide'>): Promise<void> {
  const { server } = playing.stage;
  const tasks = (await seat.device.rows(seat.who.team)).filter(({ entity }) => entity === 'task');
  const waits = tasks.map(({ body }) => body as TaskBody).filter(({ why }) => why === 'decide');
  const task = waits.sort((a, b) => (a.ref < b.ref ? -1 : 1))[pick % Math.max(1, waits.length)];
  if (task?.submission === undefined) return;
  seat.grant = await server.giveGrant(seat.who);
  const submission = task.ref;
  const how = { submission, contentHash: task.submission.contentHash, verdict };
  const found = [{ excerpt: 'b1.e1', at: playing.stage.w.clock.now }];
  await send(playing, seat, 'decide', { ...how, comment: 'Seen.', found, confirms: [], reason: null });
  playing.model.reviews.add(reviewKey({ submission_id: submission, person_id: seat.who.person }));
}

async function erase({ stage, model }: Playing, { who }: Seat, pick: number): Promise<void> {
  const ids = [...(await stage.onServer(who)).keys()].sort();
  const id = ids[pick % Math.max(1, ids.length)];
  if (id === undefined) return;
  model.erased.add(id);
  await stage.server.erase(who.team, who.person, id);
}

async function restore({ stage, model }: Playing): Promise<void> {
  if (!(await stage.server.restore())) return;
  model.reached.add('restored');
  model.reviews = new Set(await stage.server.reviews());
}

/** The person chooses to copy to the team what this device logged in none so far. */
async function copyEarlier(
  { stage: { w }, model, made }: Playing,
  { device, skew, who }: Seat,
): Promise<void> {
  const time = w.clock.now + skew + made;
  await device.copyEarlier(who.team, time);
  for (const { id, team } of await device.events())
    if (team === null && model.free.get(id) === device) model.chosen.add(id);
}

/** A device is as it was when its profile was kept; what its person made on it alone since is gone, and what they chose they choose again. */
async function putBack(playing: Playing, { device }: Seat): Promise<void> {
  const { model, stage, kept } = playing;
  const back = kept.get(device);
  if (back === undefined) return;
  await back();
  model.reached.add('a profile put back');
  const here = new Set((await device.events()).map(({ id }) => id));
  const own = [...model.free].flatMap(([id, on]) => (on === device ? [id] : []));
  for (const id of own) if (!here.has(id) && !model.chosen.has(id)) model.free.delete(id);
  const seat = stage.seats.find(({ device: on, who }) => on === device && who.team === stage.server.harbour);
  if (seat !== undefined && own.some((id) => model.chosen.has(id))) await copyEarlier(playing, seat);
}

/** What no sync may take from a device, whatever befalls it: entries that were not erased, and what was put before the team. */
async function lasting({ device, who }: Seat, { erased }: Model): Promise<string[]> {
  const events = (await device.events()).flatMap(({ id }) => (erased.has(id) ? [] : [id]));
  const submitted = (await device.outbox(who.team)).flatMap(({ what, state }) =>
    what.t === 'command' && what.kind === 'submit' && state !== 'void' ? [what.id] : [],
  );
  return [...events, ...submitted];
}

async function sync({ stage, model }: Playing, no: SeatNo, one: Of<'sync'>): Promise<void> {
  const seat = stage.seats[no];
  const before = await lasting(seat, model);
  const end = await seat.sync(one.faults as Fault[], one.kill);
  const after = new Set(await lasting(seat, model));
  const lost = before.filter((id) => !after.has(id));
  if (lost.length > 0) throw new Error(`lost by a sync that ended with ${end}: ${lost.join(', ')}`);
  model.reached.add(`a sync: ${end}`);
  for (const { carried } of await seat.device.rows(seat.who.team))
    if (carried !== undefined) model.reached.add(`carried: ${carried}`);
  const { team } = seat.who;
  const asks = (await seat.device.link(team)).asks !== null;
  if (asks) await seat.device.afterErasure(team, model.keep[no] ?? false);
}

function changeVersion({ versions }: Seat, { older, ahead }: Of<'version'>): void {
  versions.olderDevice = older;
  versions.ahead = ahead;
}

async function bySomeone(playing: Playing, no: SeatNo, one: Act): Promise<void> {
  const seat = playing.stage.seats[no];
  switch (one.kind) {
    case 'record':
      for (let turn = 0; turn < one.times; turn++) await record(playing, seat, one.free);
      return;
    case 'revise':
      return revise(playing, seat, one.lesson);
    case 'need':
      await send(playing, seat, 'need', { text: 'How we pack a pump', skill: null });
      return;
    case 'submit':
      return submit(playing, seat, one.tier as TierValue);
    case 'decide':
      return decide(playing, seat, one);
    case 'sync':
      return sync(playing, no, one);
    case 'erase':
      return erase(playing, seat, one.pick);
    case 'erase-all':
      playing.model.keep = one.keep;
      await playing.stage.server.eraseAll(seat.who.team, seat.who.person);
      return;
    case 'version':
      return changeVersion(seat, one);
    case 'earlier':
      return copyEarlier(playing, seat);
    case 'retry':
      return seat.device.retry(seat.who.team);
    case 'keep':
      playing.kept.set(seat.device, await seat.device.keep());
      return;
    case 'put-back':
      return putBack(playing, seat);
    case 'lose':
      return playing.stage.lose(no);
    default:
  }
}

function play(playing: Playing, one: Act): Promise<void> | void {
  const { server, older } = playing.stage;
  if (one.kind === 'save') return server.save();
  if (one.kind === 'restore') return restore(playing);
  if (one.kind === 'role') return server.changeRoles(one.how as 'admin' | 'owner' | 'deputy');
  if (one.kind === 'server') {
    older.server = one.older;
    return;
  }
  return bySomeone(playing, one.who as SeatNo, one);
}

/** Plays a history; what the laws know of it afterwards. `look` is called after every act. */
export async function playOut(
  stage: Stage,
  acts: readonly Act[],
  look: () => Promise<void> = async () => undefined,
): Promise<Model> {
  const playing: Playing = { stage, model: newModel(), made: 0, kept: new Map() };
  for (const one of acts) {
    stage.w.clock.now += 1_000;
    await play(playing, one);
    await look();
  }
  // What is old is updated in the end.
  stage.older.server = false;
  for (const no of SEATS)
    changeVersion(stage.seats[no], { kind: 'version', who: no, older: false, ahead: false });
  return playing.model;
}
