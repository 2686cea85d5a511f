import { randomBytes } from 'node:crypto';
import { uuidv7 } from '../../../lib/model/id.ts';
import { itemHash } from '../../../lib/protocol/item.ts';
import { quantile } from '../quantile.ts';

export const ITEMS = 100;
export const ROWS = 1_000;

/** Operations a second, how long one took in ms, and how many there were. */
export type Figures = { ops: number; p50: number; p99: number; count: number };

/** ms each operation took, and all of them together. */
export type Slice = { times: number[]; took: number };

/** Runs `one` in `clients` loops side by side for some seconds; a loop ends early when `one` says that it has no more. */
export async function measure(
  clients: number,
  seconds: number,
  one: (client: number) => Promise<boolean>,
): Promise<Slice> {
  const times: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until) {
        const start = performance.now();
        if (!(await one(client))) break;
        times.push(performance.now() - start);
      }
    }),
  );
  return { times, took: performance.now() - begun };
}

export function figuresOf(slices: readonly Slice[]): Figures {
  const times = slices.flatMap((slice) => slice.times);
  const took = slices.reduce((sum, slice) => sum + slice.took, 0);
  return {
    ops: times.length / (took / 1_000),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    count: times.length,
  };
}

export type Device = { team: string; person: string; device: string; token: string; epoch: string };

export type Prepared = { n: number; id: string; at: number; body: unknown; hash: string };

/** Items of a device with bodies of the form and length that sealed events have, made before anything is timed. */
export function itemsFrom(first: number, count = ITEMS): Prepared[] {
  return Array.from({ length: count }, (_, index) => {
    const at = Date.now();
    const id = uuidv7(at, randomBytes(16));
    const body = { sealed: randomBytes(258).toString('base64url') };
    return { n: first + index, id, at, body, hash: itemHash({ id, kind: 'sealed', v: 1, at, body }) };
  });
}

export const pushBody = ({ epoch }: Device, items: readonly Prepared[]): string =>
  JSON.stringify({
    protocol: 1,
    epoch,
    gen: 0,
    items: items.map((item) => ({ t: 'event', kind: 'sealed', v: 1, ...item })),
  });
