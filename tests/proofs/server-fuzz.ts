import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type SqlStore } from '../../server/store/open.ts';
import { fuzzApi } from '../server/setup/fuzz-api.ts';
import { fuzzPages } from '../server/setup/fuzz-pages.ts';
import type { Proof, ProofResult } from './types.ts';

/** One request of so many goes to a page, where passwords take their time; the others are a device's. */
const PAGES = 8;
/** Requests between two lines of progress. */
const STEP = 1_000;

const named = (what: string, counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([status, count]) => [`${what}: ${status}`, count]));

const added = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> => {
  const sum = { ...a };
  for (const [key, count] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
};

/**
 * Spoilt requests to every route over SQLite: none is answered with 500, every refusal of a device's is a problem
 * with a known code, none leaves anything written, and what is stored stays readable.
 */
export const serverFuzz: Proof = {
  rounds: 20_000,
  unit: 'rounds',
  async run({ rounds, seed, say }): Promise<ProofResult> {
    const folder = mkdtempSync(join(tmpdir(), 'passalong-fuzz-'));
    const opened: SqlStore[] = [];
    const open = async (): Promise<SqlStore> => {
      // One at a time: what came before is done with.
      for (const store of opened.splice(0)) await store.close();
      const store = await openStore({
        kind: 'sqlite',
        file: join(mkdtempSync(join(folder, 'db-')), 'passalong.db'),
      });
      opened.push(store);
      return store;
    };
    const pages = Math.floor(rounds / PAGES);
    const result: ProofResult = {
      rounds,
      seed,
      totals: {},
      versions: { node: process.versions.node },
      broken: [],
    };
    const take = (what: string, { counts, broken }: Awaited<ReturnType<typeof fuzzApi>>) => {
      result.totals = added(result.totals, named(what, counts));
      result.broken.push(...broken);
      say(`${what}: ${broken.length} broken`);
    };
    try {
      for (let done = 0; done < rounds - pages; done += STEP)
        take(
          'device',
          await fuzzApi(open, { rounds: Math.min(STEP, rounds - pages - done), seed: seed + done }),
        );
      take('page', await fuzzPages(open, { rounds: pages, seed }));
    } finally {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return { ...result, totals: { requests: rounds, ...result.totals } };
  },
};
