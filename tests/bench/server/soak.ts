import { client } from './ask.ts';
import type { Child } from './child.ts';
import { type Device, ITEMS, itemsFrom, pushBody, ROWS } from './load.ts';

/**
 * Memory at the end of each minute in MB, how much it grew a minute after the first, and in its latter half; by how many seconds the load
 * came later than it was due at the end of each minute: where that grows, the machine cannot carry the load, and more of it is under way at once.
 */
export type Soak = { minutes: number[]; slope: number; latter: number; late: number[] };

/** Pushes, and pulls, a second: below what a device may, and 2 GB of rows in ten minutes. */
const RATE = 40;
const MINUTE = 60_000;

/** By least squares; NaN of fewer than two. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const up = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const across = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return up / across;
}

/** A steady load for some minutes by devices that have sent nothing yet. */
export async function soakFor(minutes: number, server: Child, devices: readonly Device[]): Promise<Soak> {
  const ask = client(server.url, 16);
  const sent = new Map<Device, number>();
  const taken: number[] = [];
  const late: number[] = [];
  const begun = performance.now();
  let under: Promise<unknown>[] = [];
  for (let turn = 0; taken.length < minutes; turn++) {
    const device = devices[turn % devices.length];
    if (device === undefined) break;
    const { token } = device;
    const first = (sent.get(device) ?? 0) + 1;
    sent.set(device, first + ITEMS - 1);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const packed = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
    under.push(
      ask('/v1/push', headers, pushBody(device, itemsFrom(first))).then(async ({ status, bytes }) => {
        if (status !== 200)
          throw new Error(`a push was answered with ${status}: ${bytes.toString().slice(0, 200)}`);
        await ask(`/v1/pull?stream=me&limit=${ROWS}`, packed);
      }),
    );
    if (under.length === RATE) {
      await Promise.all(under);
      under = [];
      const ahead = begun + ((turn + 1) / RATE) * 1_000 - performance.now();
      if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
      if (performance.now() - begun < (taken.length + 1) * MINUTE) continue;
      taken.push(server.rss());
      late.push(Math.max(0, -ahead) / 1_000);
    }
  }
  const half = taken.slice(Math.ceil(taken.length / 2));
  return { minutes: taken, slope: slopeOf(taken.slice(1)), latter: slopeOf(half), late };
}
