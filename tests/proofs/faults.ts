import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../../scripts/browser/build.ts';
import { findChromium, findFirefox } from '../../scripts/browser/find.ts';
import { textsOf } from '../../scripts/browser/texts.ts';
import { buildServer } from '../../scripts/build-server.ts';
import { pageBundle } from '../bench/page-bundle.ts';
import { startPostgres } from '../server/setup/postgres.ts';
import type { Stage } from './faults/acts.ts';
import { FAULTS } from './faults/befall.ts';
import { chromiumOf } from './faults/chromium-device.ts';
import { type Browser, type Device, device } from './faults/device.ts';
import { firefoxOf } from './faults/fox-device.ts';
import { type Ground, ground, type OwnPostgres } from './faults/ground.ts';
import { planted } from './faults/planted.ts';
import { faultProxy } from './faults/proxy.ts';
import { round } from './faults/round.ts';
import { interruptible } from './interrupted.ts';
import { seeded } from './random.ts';
import type { Proof, ProofInput, ProofResult } from './types.ts';

type Trial = {
  rounds: number;
  broken: string[];
  totals: Record<string, number>;
  planted: Record<string, number>;
};

/** Two profiles of Chromium and one of Firefox, each on its own way to the server: a reviewer, and an author on two devices. */
async function stageOn(
  place: Ground,
  folder: string,
): Promise<Omit<Stage, 'told' | 'random'> & { end(): Promise<void> }> {
  const [found, fox] = [await findChromium(), await findFirefox()];
  if (found === null || fox === null)
    throw new Error('this needs Chromium and Firefox: set CHROME_PATH and FIREFOX_PATH');
  const [extension, other] = [await builtExtension('chrome-mv3'), await builtExtension('firefox-mv3')];
  const text = textsOf(extension);
  const bundleFor = (firefox: boolean) => pageBundle('tests/proofs/faults/in-page.ts', 'faultActs', firefox);
  const [bundle, foxBundle] = [await bundleFor(false), await bundleFor(true)];
  const [reviewer, author] = place.team.people;
  if (reviewer === undefined || author === undefined) throw new Error('the team is too small');
  const devices: Device[] = [];
  const end = async () => {
    for (const one of devices) {
      await one.end().catch(() => undefined);
      await one.proxy.close();
    }
  };
  const join_ = async (name: string, person: typeof author, browser: Browser, bundle: string) => {
    const proxy = await faultProxy(place.port);
    const given = { name, person, proxy, browser, bundle, text, let: await place.newDevice(person) };
    devices.push(await device(given));
  };
  try {
    const chromium = (name: string) => chromiumOf({ found, extension, profile: join(folder, name) });
    await join_('reviewer', reviewer, chromium('reviewer'), bundle);
    await join_('author', author, chromium('author'), bundle);
    await join_(
      'second',
      author,
      firefoxOf({ path: fox.path, extension: other, profile: join(folder, 'second') }),
      foxBundle,
    );
    const [first, own, second] = devices as [Device, Device, Device];
    const team = place.team.team;
    await first.act('backUp', { team, code: null });
    const code = await own.act('backUp', { team, code: null });
    await second.act('backUp', { team, code });
    return { ground: place, devices: [first, own, second], end };
  } catch (error) {
    await end();
    throw error;
  }
}

type Asked = Pick<ProofInput, 'rounds' | 'seed' | 'say'> & {
  name: string;
  first: number;
  /** Whether the run is to end with what it has. */
  over?: () => boolean;
  /** Hears after each round what was found so far. */
  note?: (soFar: Trial) => void;
};

async function trial(
  place: Ground,
  { name, rounds, seed, say, first, over = () => false, note }: Asked,
): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-faults-'));
  const text = textsOf(await builtExtension('chrome-mv3'));
  const made = await stageOn(place, folder);
  const told = {
    events: new Map<string, Set<string>>(),
    submissions: new Set<string>(),
    decided: new Set<string>(),
    perhaps: new Set<string>(),
    refused: [],
  };
  const stage: Stage = { ...made, told, random: seeded(seed) };
  const broken: string[] = [];
  const counts: Record<string, number> = {};
  let done = 0;
  const soFar = (): Trial => {
    const events = [...told.events.values()].reduce((sum, ids) => sum + ids.size, 0);
    const totals = {
      ...Object.fromEntries(Object.entries(counts).map(([fault, count]) => [`${name}: ${fault}`, count])),
      [`${name}: events kept`]: events,
      [`${name}: submissions kept`]: told.submissions.size,
      [`${name}: decisions kept`]: told.decided.size,
      [`${name}: decisions refused with their browser killed, and shown so`]: told.refused.length,
    };
    return { rounds: done, broken, totals, planted: {} };
  };
  try {
    for (let number = first; number < first + rounds && !over(); number++) {
      const fault = FAULTS[number % FAULTS.length] ?? 'down';
      const began = Date.now();
      const struck = await round({ ...stage, text, fault, number });
      broken.push(...struck.map((flaw) => `${name}, round ${number + 1}, ${fault}: ${flaw}`));
      counts[fault] = (counts[fault] ?? 0) + 1;
      done += 1;
      note?.(soFar());
      say(
        `${name} ${number + 1}: ${fault}, ${Date.now() - began} ms, ${struck.length} flaws${struck.map((flaw) => `\n  ${flaw}`).join('')}`,
      );
    }
    const found = broken.length > 0 || done === 0 ? {} : await planted(stage, text);
    return {
      ...soFar(),
      planted: Object.fromEntries(
        Object.entries(found).map(([fault, count]) => [`${name}: ${fault}`, count]),
      ),
    };
  } finally {
    await made.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function onPlace(file: string, postgres: OwnPostgres | undefined, asked: Asked): Promise<Trial> {
  const place = await ground(file, postgres === undefined ? {} : { postgres });
  try {
    return await trial(place, asked);
  } finally {
    await place.end();
  }
}

/** Of PostgreSQL's small disk, in MB. */
const ROOM = 112;

async function onPostgres(file: string, asked: Asked): Promise<Trial> {
  const postgres = await startPostgres('safe', { room: ROOM });
  const { url, disk, crash, again } = postgres;
  /** It may have ended by itself, or be trying to start. */
  const revive = () => {
    try {
      crash();
    } catch {
      // It had ended.
    }
    again();
  };
  try {
    return await onPlace(file, { url: `${url}/postgres`, disk, revive }, asked);
  } finally {
    postgres.stop();
  }
}

function sum(one: Trial['totals'], other: Trial['totals']): Trial['totals'] {
  const all = { ...one };
  for (const [name, count] of Object.entries(other)) all[name] = (all[name] ?? 0) + count;
  return all;
}

const whole = ({ seed }: ProofInput, trials: readonly Trial[]): ProofResult => {
  const broken = trials.flatMap((one) => one.broken);
  const found = trials.map((one) => one.planted).reduce(sum, {});
  const unseen = Object.entries(found).filter(([, count]) => count === 0);
  return {
    rounds: trials.reduce((done, { rounds }) => done + rounds, 0),
    seed,
    totals: { ...trials.map((one) => one.totals).reduce(sum, {}), broken: broken.length },
    planted: found,
    broken: [...broken, ...unseen.map(([name]) => `${name}: planted and not found`)],
  };
};

async function built<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-faults-built-'));
  try {
    return await work(await buildServer(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rounds on SQLite alone: what every test run does. */
export const faultsOnSqlite = (input: ProofInput): Promise<ProofResult> =>
  built(async (file) =>
    whole(input, [await onPlace(file, undefined, { ...input, name: 'SQLite', first: 0 })]),
  );

/** Rounds with the same browsers and server; the next ones are on the other database. */
const BLOCK = 30;

/** Half of the rounds on each database, block by block, so that a run that is ended early has something of both. */
function blocksOf(rounds: number): { name: 'SQLite' | 'PostgreSQL'; first: number; rounds: number }[] {
  const half = Math.ceil(rounds / 2);
  const cut = <N extends string>(name: N, from: number, end: number) =>
    Array.from({ length: Math.ceil((end - from) / BLOCK) }, (_, index) => {
      const first = from + index * BLOCK;
      return { name, first, rounds: Math.min(BLOCK, end - first) };
    });
  const [sqlite, postgres] = [cut('SQLite', 0, half), cut('PostgreSQL', half, rounds)];
  return sqlite.flatMap((block, index) => [block, ...postgres.slice(index, index + 1)]);
}

/** Two profiles of Chromium and one of Firefox against a running server, half of the rounds on PostgreSQL: what is left after each fault. */
export const faults: Proof = {
  rounds: 200,
  unit: 'rounds',
  run: (input) =>
    built(async (file) => {
      const { say, keep } = input;
      const over = interruptible();
      const trials: Trial[] = [];
      for (const [index, block] of blocksOf(input.rounds).entries()) {
        if (over()) break;
        const note = (soFar: Trial) => keep?.(whole(input, [...trials, soFar]));
        const asked = { ...block, seed: input.seed + index, say, over, note };
        trials.push(
          await (block.name === 'SQLite' ? onPlace(file, undefined, asked) : onPostgres(file, asked)),
        );
      }
      return whole(input, trials);
    }),
};
