import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { KEY_BYTES } from '../../lib/sync/seal.ts';
import { builtExtension } from '../../scripts/browser/build.ts';
import { findChromium } from '../../scripts/browser/find.ts';
import { textsOf } from '../../scripts/browser/texts.ts';
import { buildServer } from '../../scripts/build-server.ts';
import type { SeededPerson } from '../../server/seed.ts';
import { chromiumOf } from '../proofs/faults/chromium-device.ts';
import { type Device, device, soon, type View } from '../proofs/faults/device.ts';
import { type Ground, ground } from '../proofs/faults/ground.ts';
import { faultProxy } from '../proofs/faults/proxy.ts';
import { pageBundle } from './page-bundle.ts';
import { quantile } from './quantile.ts';
import { filled } from './sync/filled.ts';
import type { Bench } from './types.ts';

const PUSHED = 10_000;
const PULLED = 100_000;
/** Of ours and of the peer, in turn, after one run of each that is not counted. */
const RUNS = 3;
const SEEN = 40;
/** Until a page has asked its server for news, in ms. */
const SETTLES = 700;

type Beside = {
  events: number;
  requests: number;
  bytes: number;
  transactions: number;
  ms: number;
  peerMs: number;
  ratio: number;
};
/** Times in ms; a ratio is ours by the peer's, which asks and stores the same and makes nothing of it. */
export type SyncFigures = {
  push?: Beside;
  pull?: Beside;
  seen?: { events: number; p50: number; p95: number };
};

type Ran = { ms: number; rows: number };
type Given = { origin: string; let: unknown; key: string };

async function beside(
  view: View,
  events: number,
  given: (turn: number) => Promise<Given & { events: number }>,
): Promise<Beside> {
  const call = <T>(name: string, input: object) => view.run<T>(`syncBench.${name}(${JSON.stringify(input)})`);
  const [ours, peer]: [number[], number[]] = [[], []];
  let turn = 0;
  const check = ({ ms, rows }: Ran) => {
    if (rows < events) throw new Error(`${rows} of ${events} events are there`);
    return ms;
  };
  check(await call<Ran>('ours', { ...(await given(turn++)), keep: true }));
  check(await call<Ran>('peer', await given(turn++)));
  for (let run = 0; run < RUNS; run++) {
    ours.push(check(await call<Ran>('ours', { ...(await given(turn++)), keep: false })));
    peer.push(check(await call<Ran>('peer', await given(turn++))));
  }
  const [ms, peerMs] = [quantile(ours, 0.5), quantile(peer, 0.5)];
  const told = await call<Pick<Beside, 'requests' | 'bytes' | 'transactions'>>('told', {});
  return { events, ...told, ms, peerMs, ratio: ms / peerMs };
}

type Rig = { place: Ground; one: Device; two: Device; first: SeededPerson; others: readonly SeededPerson[] };

/** Two devices of one person, each with the extension's panel open. */
async function withRig<T>(place: Ground, folder: string, work: (rig: Rig) => Promise<T>): Promise<T> {
  const [found, extension] = [await findChromium(), await builtExtension('chrome-mv3')];
  if (found === null) throw new Error('no Chromium: set CHROME_PATH');
  const text = textsOf(extension);
  const bundle = await pageBundle('tests/proofs/faults/in-page.ts', 'faultActs');
  const [first, ...others] = place.team.people;
  if (first === undefined) throw new Error('the team is empty');
  const devices: Device[] = [];
  const made = async (name: string) => {
    const browser = chromiumOf({ found, extension, profile: join(folder, name) });
    const given = { name, person: first, proxy: await faultProxy(place.port), browser, bundle, text };
    const one = await device({ ...given, let: await place.newDevice(first) });
    devices.push(one);
    return one;
  };
  try {
    return await work({ place, one: await made('one'), two: await made('two'), first, others });
  } finally {
    for (const each of devices) {
      await each.end().catch(() => undefined);
      await each.proxy.close();
    }
  }
}

const HEARS = (mark: string) => `new Promise((resolve) => {
  const look = () => document.body.textContent.includes(${JSON.stringify(mark)}) && resolve(Date.now());
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
})`;

/** From the beginning of a write to the line of it in the timeline of the person's other device, in ms. */
async function seenThere({ place, one, two }: Rig): Promise<number[]> {
  const team = place.team.team;
  const code = await one.act('backUp', { team, code: null });
  await two.act('backUp', { team, code });
  const all: number[] = [];
  for (const each of [one, two]) await each.browser.open('sidepanel.html', 0);
  for (let index = 1; index <= SEEN; index++) {
    const mark = `Seen there ${index}.`;
    const view = await two.browser.open('timeline.html', 0);
    const heard = view.run<number>(HEARS(mark));
    await wait(SETTLES);
    const at = await one.act('keepTimed', { mark, skill: place.skill });
    all.push((await soon(heard, 'the event on the other device')) - at);
    await view.close();
  }
  return all;
}

/** The page the engine is measured in; no page of ours that syncs by itself is open meanwhile. */
async function benchPage({ one, two }: Rig): Promise<View> {
  for (const each of [one, two]) await each.hide();
  const code = await pageBundle('tests/bench/entries/sync.ts', 'syncBench');
  const view = await one.browser.open('sample.html', 0);
  await view.run(`(() => { ${code}; return true; })()`);
  return view;
}

const originOf = ({ one }: Rig): string => `http://127.0.0.1:${one.proxy.port}`;

async function pushed(rig: Rig, share: number): Promise<Beside> {
  const events = Math.ceil(PUSHED * share);
  const key = randomBytes(KEY_BYTES).toString('base64url');
  return beside(await benchPage(rig), events, async (turn) => {
    const person = rig.others[turn];
    if (person === undefined) throw new Error('the team is too small');
    return { origin: originOf(rig), let: await rig.place.newDevice(person), key, events };
  });
}

async function pulled(rig: Rig, share: number): Promise<Beside> {
  const events = Math.ceil(PULLED * share);
  const person = rig.others.at(-1);
  if (person === undefined) throw new Error('the team is too small');
  const key = await filled(rig.place, person, events);
  return beside(await benchPage(rig), events, async () => ({
    ...{ origin: originOf(rig), let: await rig.place.newDevice(person), key, events: 0 },
  }));
}

const spread = (times: readonly number[]) => ({
  events: times.length,
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
});

const line = (name: string, { events, requests, bytes, transactions, ms, peerMs, ratio }: Beside): string =>
  `${name} ${events} events  ${ms.toFixed(0)} ms, the same ${requests} requests (${(bytes / 2 ** 20).toFixed(1)} MB) and ${transactions} transactions alone ${peerMs.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`;

/** A log that is sent and one that is read, in real Chromium beside the same requests and transactions, and one event from device to device. */
export const sync: Bench<SyncFigures> = {
  async run({ share = 1, only }) {
    const folder = mkdtempSync(join(tmpdir(), 'passalong-bench-sync-'));
    const place = await ground(await buildServer(join(folder, 'server')), {
      people: 4 + 2 * RUNS,
      small: false,
    });
    const wanted = (part: keyof SyncFigures) => only === undefined || only === part;
    try {
      return await withRig(place, folder, async (rig) => ({
        ...(wanted('seen') ? { seen: spread(await seenThere(rig)) } : {}),
        ...(wanted('push') ? { push: await pushed(rig, share) } : {}),
        ...(wanted('pull') ? { pull: await pulled(rig, share) } : {}),
      }));
    } finally {
      await place.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  lines: ({ push, pull, seen }) => [
    ...(push === undefined ? [] : [line('push', push)]),
    ...(pull === undefined ? [] : [line('pull', pull)]),
    ...(seen === undefined
      ? []
      : [
          `seen on the other device  p50 ${seen.p50.toFixed(0)} ms, p95 ${seen.p95.toFixed(0)} ms (${seen.events} events)`,
        ]),
  ],
};
