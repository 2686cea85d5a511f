import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { builtExtension } from '../../scripts/browser/build.ts';
import { type Driven, launchChromium } from '../../scripts/browser/chromium.ts';
import { killWorker } from '../../scripts/browser/faults.ts';
import { findChromium } from '../../scripts/browser/find.ts';
import type { Added } from './entries/tips.ts';
import { pageBundle } from './page-bundle.ts';
import { quantile } from './quantile.ts';
import type { Bench } from './types.ts';

const SIZES = [1_000, 10_000, 50_000];
const PAGES = 60;
/** The peer looks at every word of a page, which among many lessons takes it seconds. */
const PEER_PAGES = 8;
/** Held whole, more lessons than these take the peer more than a gigabyte. */
const PEER_MOST = 10_000;
/** With every 65th those before it are listed, which is four times here, in 64 steps. */
const ADDED = 4 * 65;
/** So many at a time, so that no single call to the worker takes minutes. */
const AT_ONCE = 5_000;
/** Until a browser has put away what it does not need, in ms. */
const CALM_MS = 3_000;
const CALM_TIMES = 5;

type Times = { p50: number; p95: number };

/**
 * Of one index: `ready` is from a killed worker to the answer for the first page, of that `start` until the worker that ships answers; `query`
 * and `add` are ms of one page and one lesson until it is found, `amortised` of one with its share of the listing and `tail` of the one that brought most of it about, `listing` the most ms of a step in which lessons that wait are listed, null where that never
 * happens, `step` of such steps and `meanwhile` of a page asked about while one is done; `cpu` the processor's ms of a page in all processes of the browser, `mb` what these hold more than without lessons once garbage is
 * collected.
 */
type Figures = Record<'ready' | 'start' | 'cpu' | 'amortised' | 'tail', number> &
  Record<'query' | 'add', Times> &
  Record<'step' | 'meanwhile', Times | null> &
  Record<'listing' | 'mb', number | null>;
export type TipsSpeed = { lessons: number; ours: Figures; peer: Figures | null }[];

type Rig = { driven: Driven; bundle: string; base: number | null };

/** The processor time of all processes of the browser so far, in ms. */
async function cpuOf({ protocol }: Driven): Promise<number> {
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
}

/** Private memory of all processes of the browser in MB as it is now. */
async function memoryNow({ protocol }: Driven): Promise<number> {
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  const kb = processInfo.map(({ id }) => {
    const told = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/Private_Dirty:\s+(\d+)/.exec(told)?.[1] ?? 0);
  });
  return kb.reduce((sum, one) => sum + one, 0) / 1_024;
}

/** The same once what is free has been given back, which a busy machine does late; null where the system does not tell. */
async function memoryOf(driven: Driven): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < CALM_TIMES; times++) {
    await (await driven.worker()).evaluate('gc()');
    await wait(CALM_MS);
    least = Math.min(least, await memoryNow(driven));
  }
  return least;
}

async function call<T>({ driven }: Pick<Rig, 'driven'>, name: string, input: object): Promise<T> {
  return (await driven.worker()).evaluate(`tipsBench.${name}(${JSON.stringify(input)})`);
}

/** Ends the worker and wakes the next one with a message of a page of ours; ms until it answered. */
async function restarted({ driven, bundle }: Rig): Promise<number> {
  const page = await driven.openPage('sample.html');
  await killWorker(driven);
  await wait(500);
  const ms = await page.evaluate(async () => {
    type Chrome = { runtime: { sendMessage(message: object): Promise<unknown> } };
    const begun = performance.now();
    await (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage({ type: 'worker.ping' });
    return performance.now() - begun;
  });
  await page.close();
  await (await driven.worker()).evaluate(bundle);
  return ms;
}

const timesOf = (ms: readonly number[]): Times => ({ p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) });

/** Queries and adds in a worker that was just started; `prefix` says whose. */
async function measured(
  rig: Rig,
  lessons: number,
  { pages, ...names }: { pages: number; query: string; add: string },
): Promise<Figures> {
  const start = await restarted(rig);
  const [first = 0] = await call<number[]>(rig, names.query, { pages: 1, lessons });
  const before = await cpuOf(rig.driven);
  const rest = await call<number[]>(rig, names.query, { pages, lessons });
  const cpu = ((await cpuOf(rig.driven)) - before) / pages;
  const now = await memoryOf(rig.driven);
  const added = await call<Added>(rig, names.add, { from: lessons, count: ADDED });
  return {
    ...{ ready: start + first, start, query: timesOf(rest), cpu, add: timesOf(added.alone) },
    amortised: added.whole.reduce((sum, ms) => sum + ms, 0) / ADDED,
    tail: Math.max(...added.whole),
    listing: added.steps.length === 0 ? null : Math.max(...added.steps),
    step: added.steps.length === 0 ? null : timesOf(added.steps),
    meanwhile: added.meanwhile.length === 0 ? null : timesOf(added.meanwhile),
    mb: now === null || rig.base === null ? null : now - rig.base,
  };
}

async function curve(rig: Rig, sizes: readonly number[], only: string | undefined): Promise<TipsSpeed> {
  const found: TipsSpeed = [];
  let from = 0;
  for (const lessons of sizes) {
    for (let to = from; from < lessons; from = to) {
      to = Math.min(from + AT_ONCE, lessons);
      await call(rig, 'fill', { from, to });
    }
    const ours = await measured(rig, lessons, { pages: PAGES, query: 'query', add: 'add' });
    console.error(line(`ours, ${lessons} lessons`, ours));
    // What was added to measure that is there already when the next lessons come.
    from = lessons + ADDED;
    if (only === 'ours' || lessons > PEER_MOST) {
      found.push({ lessons, ours, peer: null });
      continue;
    }
    await call(rig, 'peerFill', { lessons });
    const peer = await measured(rig, lessons, { pages: PEER_PAGES, query: 'peerQuery', add: 'peerAdd' });
    found.push({ lessons, ours, peer });
    await restarted(rig);
  }
  return found;
}

const line = (
  name: string,
  { ready, start, query, cpu, add, amortised, tail, listing, step, meanwhile, mb }: Figures,
): string =>
  [
    `  ${name.padEnd(24)} query p50 ${query.p50.toFixed(1)} ms, p95 ${query.p95.toFixed(1)} ms, processor ${cpu.toFixed(1)} ms`,
    `ready ${ready.toFixed(0)} ms (worker ${start.toFixed(0)})`,
    `add p50 ${add.p50.toFixed(1)} ms, p95 ${add.p95.toFixed(1)} ms, with its share of listing ${amortised.toFixed(1)} ms, most ${tail.toFixed(0)} ms`,
    ...(listing === null || step === null
      ? []
      : [
          `a step of listing p50 ${step.p50.toFixed(1)} ms, p95 ${step.p95.toFixed(1)} ms, most ${listing.toFixed(1)} ms`,
        ]),
    ...(meanwhile === null
      ? []
      : [`a page meanwhile p50 ${meanwhile.p50.toFixed(1)} ms, p95 ${meanwhile.p95.toFixed(1)} ms`]),
    mb === null ? 'memory not told' : `${mb.toFixed(0)} MB more`,
  ].join('; ');

/** How long a page takes to find its lessons among many, in the worker of the built extension, beside MiniSearch held whole. */
export const tipsSpeed: Bench<TipsSpeed> = {
  async run({ share = 1, only }) {
    const browser = await findChromium();
    if (browser === null) throw new Error('no Chromium: set CHROME_PATH');
    const extension = await builtExtension('chrome-mv3');
    const bundle = await pageBundle('tests/bench/entries/tips.ts', 'tipsBench');
    const driven = await launchChromium({ browser, extension, headless: true, exposesGc: true });
    try {
      const rig: Rig = { driven, bundle, base: null };
      await restarted(rig);
      await call(rig, 'query', { pages: PAGES, lessons: 1 });
      rig.base = await memoryOf(driven);
      return await curve(
        rig,
        SIZES.map((size) => Math.ceil(size * share)),
        only,
      );
    } finally {
      await driven.close();
    }
  },
  lines: (found) =>
    found.flatMap(({ lessons, ours, peer }) => [
      `${lessons} lessons`,
      line('ours', ours),
      ...(peer === null ? [] : [line('MiniSearch held whole', peer)]),
    ]),
};
