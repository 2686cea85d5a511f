import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/open.ts';
import { conform } from '../server/setup/conform.ts';
import { startPostgres } from '../server/setup/postgres.ts';
import { interruptible } from './interrupted.ts';
import type { Proof } from './types.ts';

/** Rounds that are told about at once. */
const PIECE = 25;

/** The same histories in memory, on SQLite and on PostgreSQL have the same answers and leave the same rows. */
export const serverConformance: Proof = {
  rounds: 1_000,
  unit: 'rounds',
  async run({ rounds, seed, say }) {
    const server = await startPostgres('fast');
    const folder = mkdtempSync(join(tmpdir(), 'passalong-conformance-'));
    const databases = [
      await openStore({ kind: 'sqlite', file: join(folder, 'passalong.db') }),
      await openStore({ kind: 'postgres', url: `${server.url}/postgres` }, 'run'),
    ];
    const broken: string[] = [];
    const reached = new Set<string>();
    const over = interruptible();
    let done = 0;
    while (done < rounds && broken.length === 0 && !over())
      try {
        const runs = Math.min(PIECE, rounds - done);
        for (const name of (await conform(databases, { runs, seed: seed + done })).keys()) reached.add(name);
        done += runs;
        say(`${done} histories`);
      } catch (error) {
        broken.push(String(error));
      }
    for (const store of databases) await store.close();
    server.stop();
    rmSync(folder, { recursive: true });
    return {
      rounds: done,
      seed,
      totals: { histories: done, answers: reached.size, broken: broken.length },
      broken,
    };
  },
};
