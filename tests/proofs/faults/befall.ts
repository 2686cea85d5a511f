import { setTimeout as wait } from 'node:timers/promises';
import type { Texts } from '../../../scripts/browser/texts.ts';
import { actOn, type Stage } from './acts.ts';
import type { Device } from './device.ts';
import { falseWords, standingOf } from './judge.ts';
import type { Weather } from './proxy.ts';
import { POINTS, strikeAt } from './strike.ts';

/** In this order, over and over; the first fifteen are one of each, and the worker twice. */
export const FAULTS = [
  ...([
    'worker',
    'mute',
    'browser-killed',
    'down',
    'server-killed',
    'cut-answer',
    'device-full',
    'slow',
  ] as const),
  ...(['worker', 'cut-request', 'token-revoked', 'busy', 'server-full', 'clock', 'offline'] as const),
];
export type Fault = (typeof FAULTS)[number];

export type Ways = Stage & { text: Texts; fault: Fault; number: number };

const HOURS = 2 * 3_600_000;
/** A worker is woken so often, this many ms apart, until it comes to the point. */
const WAKES = 10;
const BETWEEN = 3_000;

/** Weathers in which no answer comes. */
const SILENT: readonly Weather[] = ['down', 'mute', 'cut-answer', 'cut-request', 'busy'];
const WEATHERS: readonly Weather[] = ['clear', 'clear', 'slow', ...SILENT];

const pick = <T>(random: () => number, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;

/** Polls until nothing is found any more; what is still found after so many ms. */
export async function untilNone(look: () => Promise<string[]>, patience: number): Promise<string[]> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look().catch((error: unknown) => [String(error)]);
    if (found.length === 0 || Date.now() > end) return found;
    await wait(150);
  }
}

/** What the settings say is to be what is stored, and that is to be `standing` where one is given. */
async function shown({ text }: Ways, devices: readonly Device[], standing: string | null): Promise<string[]> {
  const on = async (device: Device) => {
    const look = async () => {
      const state = await device.state();
      const found = falseWords(await device.words(), state, text);
      const is = state.link?.end ?? standingOf(state);
      return standing === null || is === standing ? found : [...found, `is ${is} and not ${standing}`];
    };
    await device.syncNow();
    return (await untilNone(look, 20_000)).map((flaw) => `${device.name}, in the fault: ${flaw}`);
  };
  return (await Promise.all(devices.map(on))).flat();
}

type Broke = { device: Device; why: string };

/** All act at once; who broke off, and why. */
async function act(ways: Ways, devices = ways.devices as readonly Device[], must?: Device): Promise<Broke[]> {
  const all = await Promise.all(
    devices.map(async (device) => ({ device, why: await actOn(ways, device, device === must) })),
  );
  return all.flatMap(({ device, why }) => (why === null ? [] : [{ device, why }]));
}

const flaws = (broke: readonly Broke[], except?: Device): string[] =>
  broke.flatMap(({ device, why }) => (device === except ? [] : [why]));

type Befall = (ways: Ways, target: Device) => Promise<string[]>;

/** One weather for some at least, and for the others whatever comes. */
const under =
  (weather: Weather): Befall =>
  async (ways) => {
    const { devices, random } = ways;
    const certain = pick(random, devices);
    const over = new Map<Device, Weather>();
    for (const device of devices) {
      const its = device === certain || random() < 0.4 ? weather : pick(random, WEATHERS);
      over.set(device, its);
      device.proxy.weather(its);
    }
    const silent = devices.filter((device) => SILENT.includes(over.get(device) ?? 'clear'));
    return [...flaws(await act(ways)), ...(await shown(ways, silent, 'offline'))];
  };

/** The worker syncs only while no page of ours is open. */
const worker: Befall = async (ways, target) => {
  const before = FAULTS.slice(0, ways.number % FAULTS.length).filter((fault) => fault === 'worker').length;
  const point =
    POINTS[(2 * Math.floor(ways.number / FAULTS.length) + before) % POINTS.length] ?? 'before-push';
  await target.hide();
  if (point === 'restarted' || point === 'healed')
    await target.act('otherEpoch', { team: target.let.team.id });
  const kill = async () => target.browser.killWorker?.();
  // From before the acts on: the worker has an alarm of its own, too.
  const strike = strikeAt(target.proxy, point, kill);
  const broke = flaws(await act(ways, ways.devices, target));
  for (let wakes = 0; wakes < WAKES && !strike.isStruck(); wakes++) {
    await target.act('wake');
    await Promise.race([strike.struck, wait(BETWEEN)]);
  }
  strike.end();
  return strike.isStruck() ? broke : [...broke, `the worker never came to ${point}`];
};

const offline: Befall = async (ways, target) => {
  await target.browser.offline?.(true);
  const broke = flaws(await act(ways));
  const words = await shown(ways, [target], 'offline');
  await target.browser.offline?.(false);
  return [...broke, ...words];
};

const serverKilled: Befall = async (ways) => {
  const { ground, random, devices } = ways;
  const acting = act(ways);
  await wait(random() * 400);
  await ground.kill();
  const broke = flaws(await acting);
  const words = await shown(ways, devices, 'offline');
  await ground.again();
  return [...broke, ...words];
};

/** Where the server has no disk of its own, it is killed once more. */
const serverFull: Befall = async (ways, target) => {
  const { ground, devices } = ways;
  if (!(await ground.fill(true))) return serverKilled(ways, target);
  // Without room no grant can be put beside the server, so nobody decides.
  const authors = devices.slice(1);
  const broke = flaws(await act(ways, authors));
  // PostgreSQL stops, and recovers in the room its recovery itself sets free: what is shown has to be so, whichever it is.
  const words = await shown(ways, authors, ground.place.kind === 'postgres' ? null : 'offline');
  await ground.fill(false);
  return [...broke, ...words];
};

/** Somewhere in what it does, and in turn where a push or a reading was answered and nothing of it is stored yet. */
const KILLED_AT = [null, 'after-push', 'after-pull'] as const;

const browserKilled: Befall = async (ways, target) => {
  const cycle = Math.floor(ways.number / FAULTS.length);
  const point = KILLED_AT[(cycle + Math.floor(cycle / 3)) % KILLED_AT.length] ?? null;
  const kill = () => target.killBrowser();
  const strike = point === null ? null : strikeAt(target.proxy, point, kill);
  const acting = act(ways, ways.devices, target);
  await (strike === null ? wait(ways.random() * 500) : Promise.race([strike.struck, wait(2 * BETWEEN)]));
  strike?.end();
  if (strike?.isStruck() !== true) await kill();
  return flaws(await acting, target);
};

const deviceFull: Befall = async (ways, target) => {
  await target.browser.full?.(true);
  const broke = await act(ways, ways.devices, target);
  const words = await shown(ways, [target], null);
  await target.browser.full?.(false);
  const isRefused = broke.some(({ device }) => device === target);
  return [...flaws(broke, target), ...words, ...(isRefused ? [] : ['a full disk took what was written'])];
};

/** A worker that ends meanwhile has no clock any more, and the next one has the right one. */
const setWorker = ({ browser }: Device, ms: number): Promise<void> =>
  Promise.race([browser.workerClock?.(ms).catch(() => undefined), wait(BETWEEN)]);

/** Wakes the worker with its clock off until it has synced by that clock. */
async function syncedByWorker(target: Device, ms: number): Promise<string[]> {
  for (let wakes = 0; wakes < WAKES; wakes++) {
    // The first wakes it, so that there is one whose clock can be set.
    await target.act('wake');
    await wait(BETWEEN / 10);
    await setWorker(target, ms);
    await target.act('wake');
    await wait(BETWEEN / 2);
    const syncedAt = (await target.state()).link?.syncedAt ?? 0;
    if (Math.abs(syncedAt - Date.now() - ms) < HOURS / 4) return [];
  }
  return [`${target.name}: the worker never synced by its clock`];
}

const clock: Befall = async (ways, target) => {
  const ms = ways.number % 2 === 0 ? HOURS : -HOURS;
  await target.hide();
  await target.act('clock', { ms });
  const broke = flaws(await act(ways));
  const never = await syncedByWorker(target, ms);
  await target.show(ms);
  const words = await shown(ways, [target], 'synced');
  await target.act('clock', { ms: 0 });
  await setWorker(target, 0);
  await target.hide();
  return [...broke, ...never, ...words];
};

const tokenRevoked: Befall = async (ways, target) => {
  const { ground } = ways;
  target.proxy.weather('down');
  const broke = flaws(await act(ways));
  await ground.revoke(target.let.access_token);
  target.proxy.weather('clear');
  const words = await shown(ways, [target], 'token');
  await target.connect(await ground.newDevice(target.person));
  return [...broke, ...words];
};

/** What each fault does while people act, and what is then shown that is not so. */
export const BEFALL: Readonly<Record<Fault, Befall>> = {
  worker,
  mute: under('mute'),
  down: under('down'),
  slow: under('slow'),
  'cut-answer': under('cut-answer'),
  'cut-request': under('cut-request'),
  busy: under('busy'),
  offline,
  'server-killed': serverKilled,
  'server-full': serverFull,
  'browser-killed': browserKilled,
  'device-full': deviceFull,
  clock,
  'token-revoked': tokenRevoked,
};
