import { deepStrictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { memoryStore } from '../../../server/store/memory.ts';
import type { SqlStore } from '../../../server/store/open.ts';
import type { Store } from '../../../server/store/port.ts';
import { TABLES, type TableName } from '../../../server/store/tables.ts';
import { type Act, histories } from './acts.ts';
import { playOn } from './play.ts';
import { playAct } from './play-all.ts';
import { makeStage } from './stage.ts';

const tables = Object.keys(TABLES) as TableName[];

/** Every row there is, by table, ordered by key. */
async function rowsOf(store: Store): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of tables) all[table] = await store.list(table, { where: {} });
  return all;
}

async function empty({ db }: SqlStore): Promise<void> {
  for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(db);
}

/** What a history was answered, act by act, and every row it left. */
async function outcome(store: Store, acts: readonly Act[]) {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'passalong-conformance-'));
  const told: { act: Act; answer: unknown }[] = [];
  const play = playOn(await makeStage(store, { DATA_DIR }));
  for (const act of acts) {
    const answer = JSON.stringify((await playAct(play, act)) ?? null);
    told.push({ act, answer: JSON.parse(answer) as unknown });
  }
  rmSync(DATA_DIR, { recursive: true });
  // A database's driver makes rows without a prototype.
  return { told, rows: JSON.parse(JSON.stringify(await rowsOf(store))) as unknown };
}

const asIs = (store: Store): Store => store;

const WORDS = /"status":"(\w+)"(?:,"seq":\d+)?(?:,"code":"([^"]+)")?|"code":"([^"]+)"/g;

/**
 * Plays random histories in memory and on each of these databases, which are emptied before; fast-check shrinks the first that
 * differs. Returns how often each act was answered in which way.
 * @throws with that history and the difference.
 */
export async function conform(
  databases: readonly SqlStore[],
  { runs, seed, planted = asIs }: { runs: number; seed: number; planted?: (store: Store) => Store },
): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  // What outlives a crash is for others to prove.
  for (const { kind, db } of databases)
    if (kind === 'sqlite') await sql`pragma synchronous = off`.execute(db);
  const same = fc.asyncProperty(histories, async (acts) => {
    const expected = await outcome(planted(memoryStore()), acts);
    for (const { act, answer } of expected.told)
      for (const [, status, code, problem] of JSON.stringify(answer).matchAll(WORDS)) {
        const name = [act.do, status, code, problem].filter((word) => word !== undefined).join(' ');
        seen.set(name, (seen.get(name) ?? 0) + 1);
      }
    for (const store of databases) {
      await empty(store);
      deepStrictEqual(await outcome(store, acts), expected, `${store.kind} differs from memory`);
    }
  });
  await fc.assert(same, { seed, numRuns: runs, includeErrorInReport: true, endOnFailure: planted !== asIs });
  return seen;
}
