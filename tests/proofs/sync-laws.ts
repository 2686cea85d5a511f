import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { memoryStore } from '../../server/store/memory.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/port.ts';
import { TABLES, type TableName } from '../../server/store/tables.ts';
import { dexieDevice } from '../laws/sync/dexie-device.ts';
import { history } from '../laws/sync/history.ts';
import { holds } from '../laws/sync/holds.ts';
import { memoryDevice } from '../laws/sync/memory-device.ts';
import { PLANTS } from '../laws/sync/plants.ts';
import type { MakeDevice } from '../laws/sync/stage.ts';
import { traced } from '../laws/sync/trace.ts';
import { startPostgres } from '../server/setup/postgres.ts';
import { interruptible } from './interrupted.ts';
import type { Proof, ProofInput, ProofResult } from './types.ts';

/** In how many parts the histories of all stores are played. */
const PARTS = 100;
/** In how many histories a planted bug is looked for. */
const WITH_BUG = 400;
/** Histories played on both kinds of device, act by act. */
const BESIDE = 50;

type Counts = Record<string, number>;
type Found = { broken: string[]; counts: Counts; planted: Counts };
type Piece = { seed: number; numRuns: number };
/** `over`: whether it is to end with what it has; `keep` keeps that. */
type Run = Pick<ProofInput, 'seed' | 'say'> & { over: () => boolean; keep: () => void };
type Place = { name: string; runs: number; make: MakeDevice; open: () => Promise<Store> | Store };

const add = (counts: Counts, name: string, n: number): void => {
  counts[name] = (counts[name] ?? 0) + n;
};

/** Takes everything out of a database, so that the next history begins with none. */
async function emptied(store: Store): Promise<Store> {
  await store.write(async (tx) => {
    for (const table of Object.keys(TABLES) as TableName[]) await tx.remove(table, {});
  });
  return store;
}

/** Plays the next so many histories of a place; every piece has a seed of its own, so that it alone can be run again. */
async function tryPiece(
  found: Found,
  { name, make, open }: Place,
  { over, ...piece }: Piece & Pick<Run, 'over'>,
): Promise<void> {
  const { seed, numRuns } = piece;
  const law = fc.asyncProperty(history, async (acts) => {
    if (over()) return;
    const reached = await holds(acts, await open(), { make });
    add(found.counts, `histories on ${name}`, 1);
    add(found.counts, `acts on ${name}`, acts.length);
    for (const what of reached) add(found.counts, what, 1);
  });
  const { failed, errorInstance, counterexample } = await fc.check(law, { seed, numRuns });
  if (failed) {
    const where = JSON.stringify(counterexample);
    found.broken.push(`${name}, seed ${seed}: ${String(errorInstance)}, after ${where}`);
  }
}

/** Goes on with all places alike, so that a run that is ended early has something of each. */
async function tryLaws(
  found: Found,
  places: readonly Place[],
  { seed, say, over, keep }: Run,
): Promise<void> {
  const began = Date.now();
  for (let part = 0; part < PARTS && found.broken.length === 0 && !over(); part++) {
    for (const place of places) {
      const from = Math.ceil((place.runs * part) / PARTS);
      const numRuns = Math.ceil((place.runs * (part + 1)) / PARTS) - from;
      if (numRuns > 0) await tryPiece(found, place, { seed: seed + from, numRuns, over });
    }
    keep();
    const done = places.map(({ name }) => `${found.counts[`histories on ${name}`] ?? 0} on ${name}`);
    say(`${done.join(', ')} after ${Math.round((Date.now() - began) / 1_000)} s`);
  }
}

async function tryPlants(found: Found, { seed, say, over }: Run): Promise<void> {
  for (const [name, plant] of PLANTS) {
    if (over()) return;
    const law = fc.asyncProperty(history, async (acts) => {
      await holds(acts, memoryStore(), { plant });
    });
    const { failed, numRuns } = await fc.check(law, { seed, numRuns: WITH_BUG, endOnFailure: true });
    found.planted[name] = failed ? 1 : 0;
    if (!failed) found.broken.push(`${name}: planted and not found`);
    say(`${name}: ${failed ? `found in history ${numRuns}` : 'not found'}`);
  }
}

/** The devices in memory stand for those in IndexedDB only as long as both keep the same after every act. */
async function tryBoth(found: Found, { seed, say, over }: Run): Promise<void> {
  const kinds = 'histories on both kinds of device';
  const law = fc.asyncProperty(history, async (acts) => {
    if (over()) return true;
    add(found.counts, kinds, 1);
    const [one, other] = [
      await traced(acts, memoryStore(), memoryDevice),
      await traced(acts, memoryStore(), dexieDevice),
    ];
    return JSON.stringify(one) === JSON.stringify(other);
  });
  const { failed, counterexample } = await fc.check(law, { seed, numRuns: BESIDE });
  if (failed) found.broken.push(`memory and IndexedDB differ after ${JSON.stringify(counterexample)}`);
  say(`${found.counts[kinds] ?? 0} ${kinds}`);
}

/**
 * Random histories of three devices, two people and two teams on one server: faults, kills, restores, erasures, changes of roles and
 * versions; when it is quiet again nothing is lost, doubled, with the wrong team or approved by itself.
 */
export const syncLaws: Proof = {
  rounds: 20_000,
  slower: { dexie: 500, postgres: 200 },
  unit: 'rounds',
  async run({ rounds, seed, say, slower = {}, keep }) {
    const found: Found = { broken: [], counts: {}, planted: {} };
    const over = interruptible();
    const folder = mkdtempSync(join(tmpdir(), 'passalong-sync-laws-'));
    const file = await openStore({ kind: 'sqlite', file: join(folder, 'laws.db') });
    const server = (slower.postgres ?? 0) > 0 ? startPostgres('fast') : null;
    const running = server === null ? null : await server;
    const rows =
      running === null ? null : await openStore({ kind: 'postgres', url: `${running.url}/postgres` }, 'run');
    const { dexie = 0, postgres = 0 } = slower;
    const soFar = (): ProofResult => {
      const { counts, planted, broken } = found;
      const asked = { 'asked on memory stores': rounds };
      const slow = { 'asked on IndexedDB and SQLite': dexie, 'asked on IndexedDB and PostgreSQL': postgres };
      const totals = { ...asked, ...slow, ...counts, broken: broken.length };
      return { rounds: counts['histories on memory stores'] ?? 0, seed, totals, planted, broken };
    };
    const places: Place[] = [
      { name: 'IndexedDB and SQLite', runs: dexie, make: dexieDevice, open: () => emptied(file) },
      ...(rows === null
        ? []
        : [
            {
              name: 'IndexedDB and PostgreSQL',
              runs: postgres,
              make: dexieDevice,
              open: () => emptied(rows),
            },
          ]),
      { name: 'memory stores', runs: rounds, make: memoryDevice, open: memoryStore },
    ];
    try {
      const run = { seed, say, over, keep: () => keep?.(soFar()) };
      await tryPlants(found, run);
      await tryBoth(found, run);
      await tryLaws(found, places, run);
    } finally {
      await file.close();
      await rows?.close();
      running?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    return soFar();
  },
};
