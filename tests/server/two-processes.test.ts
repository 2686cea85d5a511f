import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pusherOf, pushOn } from './kill/pusher.ts';
import { judge } from './kill/rounds.ts';
import { deviceClient, flaws } from './setup/device-client.ts';
import { type Running, startProcess } from './setup/process.ts';
import { addressOf, roundRobin } from './setup/round-robin.ts';
import { SERVER, seededPlace } from './setup/seeded-place.ts';
import { postgres } from './setup/stores.ts';

let place: ReturnType<typeof seededPlace>;
let first: Running;
let second: Running;
let proxy: Server;
beforeAll(async () => {
  place = seededPlace(6, (await postgres('leave')).url);
  [first, second] = await Promise.all([startProcess(SERVER, place.env), startProcess(SERVER, place.env)]);
  proxy = await roundRobin([() => first.url, () => second.url]);
}, 120_000);
afterAll(async () => {
  proxy.close();
  await Promise.all([first.end('SIGTERM'), second.end('SIGTERM')]);
  place.drop();
}, 120_000);

const person = (index: number) => {
  const found = place.team.people[index];
  if (found === undefined) throw new Error('nobody');
  return found;
};
const client = (index: number, base: () => string) => deviceClient(person(index), place.team.epoch, base);

test('a wake at one process hears of a push at the other', async () => {
  const [here, there] = [client(0, () => first.url), client(0, () => second.url)];
  const took: number[] = [];
  let me = 0;
  // The best of some: a loaded machine is slow, and the wait without news is 25 s.
  while (took.length < 20 && Math.min(...took) >= 1_000) {
    const woken = here.ask(`/v1/wake?me=${me}&team=1000`).then((heads) => ({ heads, at: performance.now() }));
    await setTimeout(100);
    there.write(1);
    await there.send();
    const sent = performance.now();
    const { heads, at } = await woken;
    me += 1;
    expect(heads).toMatchObject({ me });
    took.push(at - sent);
  }
  expect(Math.min(...took)).toBeLessThan(1_000);
});

test('a device that speaks to both in turn is understood by both', async () => {
  const device = client(1, () => addressOf(proxy));
  for (let round = 0; round < 10; round++) {
    device.write(7);
    await device.send();
    const rows = await device.pull();
    expect(rows).toHaveLength(7 * (round + 1));
    expect(flaws(device, rows)).toEqual([]);
  }
});

test('when one is killed under load nothing acknowledged is lost, and the other goes on', async () => {
  const devices = [2, 3].map((index) => client(index, () => addressOf(proxy)));
  let answered = 0;
  let over = false;
  const load = devices.map(async (device) => {
    while (!over || device.waiting() > 0) {
      if (device.waiting() === 0) device.write(5);
      await device.send().then(
        () => answered++,
        () => setTimeout(10),
      );
    }
  });
  while (answered < 10) await setTimeout(10);
  await second.end('SIGKILL');
  const then = answered;
  while (answered < then + 10) await setTimeout(10);
  over = true;
  await Promise.all(load);
  const alone = devices.map((device, index) => ({ device, rows: client(index + 2, () => first.url).pull() }));
  for (const { device, rows } of alone) expect(flaws(device, await rows)).toEqual([]);
});

test('a command on its way to the one that is killed is done once: it was acknowledged, or is when it is sent again', async () => {
  const pushers = [4, 5].map((index) => pusherOf(person(index), place.team.epoch, 1));
  let cut = 0;
  for (let round = 0; round < 6 && (round < 2 || cut === 0); round++) {
    second = await startProcess(SERVER, place.env);
    const stop = new AbortController();
    const options = { signal: stop.signal, patient: true };
    const load = Promise.all(pushers.map((pusher) => pushOn(addressOf(proxy), pusher, options)));
    const further = async (): Promise<void> => {
      const before = pushers.map(({ pushes }) => pushes);
      while (pushers.some(({ pushes }, index) => pushes < (before[index] ?? 0) + 2)) await setTimeout(5);
    };
    await further();
    await setTimeout(Math.random() * 40);
    await second.end('SIGKILL');
    const open = pushers.map(({ sent, told }) => sent.slice(told));
    // What was on its way is sent again by the device, and comes to the process that is left.
    await further();
    stop.abort();
    await load;
    const commands = open.flat().filter(({ t }) => t === 'command');
    expect(commands.filter(({ status }) => status === 'sent')).toEqual([]);
    cut += commands.length;
    expect(await judge(first.url, pushers)).toEqual([]);
  }
  expect(cut).toBeGreaterThan(0);
});
