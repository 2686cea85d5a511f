import type { Figures } from './load.ts';

/** ms of processor an operation took in the measured process and in this one, which plays its clients. */
type Cpu = { server: number; client: number };
export type Timed = Figures & { cpu: Cpu };

/** `driver` is the first peer, `http` plain HTTP before the driver; `packed` is of pulls: the same answers as gzip, which is what a browser asks for. */
export type Pair = { clients: number; ours: Timed; driver: Timed; http: Timed; packed?: Timed };
const share = (ours: Figures, peer: Figures): string => `${((100 * ours.ops) / peer.ops).toFixed(0)} %`;

export const linesOf = (what: string, pairs: readonly Pair[]): string[] =>
  pairs.map(({ clients, ours, driver, http, packed }) => {
    const { ops, p50, p99, cpu } = ours;
    return [
      `  ${what}, ${clients} clients: ${ops.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
      `${share(ours, driver)} of the driver's ${driver.ops.toFixed(0)}/s`,
      `${share(ours, http)} of plain HTTP's ${http.ops.toFixed(0)}/s`,
      `processor ${cpu.server.toFixed(2)} ms, its client ${cpu.client.toFixed(2)} ms, plain HTTP ${http.cpu.server.toFixed(2)} ms`,
      ...(packed === undefined ? [] : [`as gzip ${packed.ops.toFixed(0)}/s`]),
    ].join('; ');
  });
