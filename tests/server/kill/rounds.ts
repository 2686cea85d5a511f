import { setTimeout } from 'node:timers/promises';
import type { Seeded } from '../../../server/seed.ts';
import type { Place } from '../../../server/store/open.ts';
import { openStore } from '../../../server/store/open.ts';
import { meStream } from '../../../server/store/port.ts';
import { type Running, runOnce, startProcess } from '../setup/process.ts';
import { judgeOwn, judgeTeam } from './judge.ts';
import { type Pusher, pusherOf, pushOn } from './pusher.ts';

/** A server's file, what it is given, and where its rows are. */
export type Ground = { file: string; env: Record<string, string>; place: Place };

const DEVICES = 8;
/** Load before a strike, in ms. */
const SHORTEST = 40;
const LONGEST = 400;

/** Makes the tables and the people who push. */
export async function people({ file, env }: Ground): Promise<Pusher[]> {
  const server = await startProcess(file, env);
  await server.end('SIGTERM');
  const { out } = runOnce(file, ['seed', '--teams', '1', '--people', `${DEVICES}`, '--json'], env);
  const { teams } = JSON.parse(out) as Seeded;
  return teams.flatMap((team) => team.people.map((person) => pusherOf(person, team.epoch)));
}

/** What a server has that is not as these devices were promised. */
export const judge = async (url: string, pushers: readonly Pusher[]): Promise<string[]> =>
  [
    ...(await Promise.all(pushers.map((pusher) => judgeOwn(url, pusher)))),
    await judgeTeam(url, pushers),
  ].flat();

/** Reads everything by a server that was started anew. */
export async function judgeAnew({ file, env }: Ground, pushers: readonly Pusher[]): Promise<string[]> {
  const server = await startProcess(file, env);
  const broken = await judge(server.url, pushers);
  await server.end('SIGTERM');
  return broken;
}

const moment = (random: () => number): number => SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));

const loaded = (server: Running, pushers: readonly Pusher[], patient: boolean) => {
  const stop = new AbortController();
  const done = Promise.all(
    pushers.map((pusher) => pushOn(server.url, pusher, { signal: stop.signal, patient })),
  );
  return { end: () => stop.abort(), done };
};

/** Waits until every device was answered since, so that a slow machine is not struck before there is any load. */
async function answered(pushers: readonly Pusher[], before: readonly number[]): Promise<boolean> {
  for (let tries = 0; pushers.some(({ pushes }, index) => pushes === before[index]); tries++) {
    if (tries === 1_200) return false;
    await setTimeout(25);
  }
  return true;
}

const counts = (pushers: readonly Pusher[]): number[] => pushers.map(({ pushes }) => pushes);

/** One round: load, SIGKILL at some moment, and what a new process has. */
export async function killRound(
  ground: Ground,
  pushers: readonly Pusher[],
  random: () => number,
): Promise<string[]> {
  const server = await startProcess(ground.file, ground.env);
  const before = counts(pushers);
  const load = loaded(server, pushers, false);
  const isLoaded = await answered(pushers, before);
  await setTimeout(moment(random));
  await server.end('SIGKILL');
  load.end();
  await load.done;
  const broken = await judgeAnew(ground, pushers);
  return isLoaded ? broken : [...broken, 'a device was never answered'];
}

/** One round: load, the database ends at once and comes back, the server goes on, and what it has then. */
export async function stopRound(
  ground: Ground,
  pushers: readonly Pusher[],
  { random, crash, again }: { random: () => number; crash: () => void; again: () => void },
): Promise<string[]> {
  const server = await startProcess(ground.file, ground.env);
  const load = loaded(server, pushers, true);
  await answered(pushers, counts(pushers));
  await setTimeout(moment(random));
  crash();
  again();
  const wentOn = await answered(pushers, counts(pushers));
  load.end();
  await load.done;
  if (!wentOn) {
    await server.end('SIGKILL');
    return [`the server did not go on after its database came back: ${server.log()}`];
  }
  const broken = await judge(server.url, pushers);
  await server.end('SIGTERM');
  return broken;
}

/** What the database itself says at the end: counters of every person, the trail, and the file where it is one. */
export async function judgeRows({ file, env, place }: Ground, pushers: readonly Pusher[]): Promise<string[]> {
  const broken: string[] = [];
  const store = await openStore(place, 'leave');
  for (const { person, name } of pushers.map((pusher) => pusher.person)) {
    const events = await store.list('event', { where: { person_id: person } });
    const [member] = await store.list('member', { where: { person_id: person } });
    const head = await store.get('head', { team_id: member?.team_id ?? '', stream: meStream(person) });
    const bytes = events.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
    if ((head?.events ?? 0) !== events.length || (head?.bytes ?? 0) !== bytes)
      broken.push(
        `${name}: counted ${head?.events} events of ${head?.bytes} bytes, has ${events.length} of ${bytes}`,
      );
  }
  await store.close();
  const audit = runOnce(file, ['audit', 'verify'], env);
  if (audit.code !== 0) broken.push(`the trail is broken: ${audit.out}${audit.complained}`);
  return broken;
}
