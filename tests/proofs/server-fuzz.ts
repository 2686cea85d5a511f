import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type SqlStore } from '../../server/store/open.ts';
import { fuzzApi } from '../server/setup/fuzz-api.ts';
import { fuzzPages } from '../server/setup/fuzz-pages.ts';
import { startPostgres } from '../server/setup/postgres.ts';
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

type Open = () => Promise<SqlStore>;

const sqliteIn =
  (folder: string): Open =>
  () =>
    openStore({ kind: 'sqlite', file: join(mkdtempSync(join(folder, 'db-')), 'passalong.db') });

/** A new database each time in the PostgreSQL at this address. */
function postgresAt(server: string): Open {
  let made = 0;
  return async () => {
    const name = `fuzz_${++made}`;
    const admin = new pg.Client({ connectionString: `${server}/postgres` });
    await admin.connect();
    await admin.query(`create database ${name}`);
    await admin.end();
    return openStore({ kind: 'postgres', url: `${server}/${name}` }, 'run');
  };
}

/** One at a time: what came before is done with. */
function oneAfterAnother(open: Open): { open: Open; close: () => Promise<void> } {
  const opened: SqlStore[] = [];
  const close = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.close();
  };
  return {
    close,
    async open() {
      await close();
      const store = await open();
      opened.push(store);
      return store;
    },
  };
}

/**
 * Spoilt requests to every route, half of them over SQLite and half over PostgreSQL: none is answered with 500, every refusal of a
 * device's is a problem with a known code, none leaves anything written, and what is stored stays readable.
 */
export const serverFuzz: Proof = {
  rounds: 20_000,
  unit: 'rounds',
  async run({ rounds, seed, say }): Promise<ProofResult> {
    const folder = mkdtempSync(join(tmpdir(), 'passalong-fuzz-'));
    const server = await startPostgres('fast');
    const half = Math.ceil(rounds / 2);
    const parts = [
      { name: 'SQLite', from: seed, share: half, ...oneAfterAnother(sqliteIn(folder)) },
      {
        name: 'PostgreSQL',
        from: seed + half,
        share: rounds - half,
        ...oneAfterAnother(postgresAt(server.url)),
      },
    ];
    const result: ProofResult = {
      rounds,
      seed,
      totals: {},
      versions: { node: process.versions.node },
      broken: [],
    };
    const take = (what: string, { counts, broken }: Awaited<ReturnType<typeof fuzzApi>>) => {
      result.totals = added(result.totals, named(what, counts));
      result.broken.push(...broken.map((flaw) => `${what}: ${flaw}`));
      say(`${what}: ${broken.length} broken`);
    };
    try {
      for (const { name, from, share, open } of parts) {
        const pages = Math.floor(share / PAGES);
        for (let done = 0; done < share - pages; done += STEP) {
          const asked = { rounds: Math.min(STEP, share - pages - done), seed: from + done };
          take(`${name}, device`, await fuzzApi(open, asked));
        }
        take(`${name}, page`, await fuzzPages(open, { rounds: pages, seed: from }));
      }
    } finally {
      for (const { close } of parts) await close();
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    const shares = Object.fromEntries(parts.map(({ name, share }) => [`requests over ${name}`, share]));
    return { ...result, totals: { requests: rounds, ...shares, ...result.totals } };
  },
};
