import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, inject, test } from 'vitest';
import { memoryStore } from '../../../server/store/memory.ts';
import { openStore, type SqlStore } from '../../../server/store/open.ts';
import type { Store } from '../../../server/store/port.ts';
import { endPair, servedByPair } from './pair.ts';
import { quickFolder } from './quick-folder.ts';
import { TEMPLATE } from './templates.ts';

/** An empty SQLite file in a folder of its own; `drop` removes it. */
export async function sqlite(): Promise<{ store: SqlStore; file: string; drop: () => Promise<void> }> {
  const folder = quickFolder('sqlite');
  const file = join(folder, 'passalong.db');
  copyFileSync(inject('sqliteTemplate'), file);
  const store = await openStore({ kind: 'sqlite', file });
  return {
    store,
    file,
    drop: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An empty database in the PostgreSQL of the tests, its tables made unless left out; `drop` ends its connections. */
export async function postgres(
  migrations: 'run' | 'leave' = 'run',
): Promise<{ store: SqlStore; url: string; drop: () => Promise<void> }> {
  const server = inject('postgres');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  await admin.query(`create database ${name}${migrations === 'run' ? ` template ${TEMPLATE}` : ''}`);
  await admin.end();
  const url = `${server}/${name}`;
  const store = await openStore({ kind: 'postgres', url });
  return { store, url, drop: () => store.close() };
}

/** The same behind a proxy, with two server processes that take turns. */
async function pair(): Promise<Opened> {
  const { store, url, drop } = await postgres();
  servedByPair(store, url);
  return { store, drop };
}

type Opened = { store: Store; drop: () => Promise<void> };

type Opening = readonly [string, () => Promise<Opened>];

const PAIR: readonly Opening[] = [['two processes', pair]];

/** `npm run prove -- two-processes` runs the tests of the contract over a pair of processes alone. */
const onlyPair = process.env.PASSALONG_TEST_PAIR === '1';

const BOTH: readonly Opening[] = [
  ['SQLite', sqlite],
  ['PostgreSQL', () => postgres()],
];

export const DATABASES = onlyPair ? PAIR : BOTH;

const ALL: readonly Opening[] = [
  [
    'memory',
    async () => {
      const store = memoryStore();
      return { store, drop: () => store.close() };
    },
  ],
  ...BOTH,
];

export const STORES = onlyPair ? PAIR : ALL;

/** A test that looks into the process that serves, or at what each counts for itself; nothing that is asked of a pair. */
export function testWithin(name: string, work: () => Promise<void>): void {
  if (!onlyPair) test(name, work);
}

/** Also a pair of processes, for what is quick enough to be run over it each time. */
export const STORES_AND_PAIR = onlyPair ? PAIR : [...ALL, ...PAIR];

/** The same tests on every store; `open` gives an empty one that is dropped when the tests are done. */
export function onEach(
  stores: readonly Opening[],
  tests: (open: () => Promise<Store>, name: string) => void,
): void {
  describe.each(stores)('on %s', (name, opened) => {
    const drops: (() => Promise<void>)[] = [];
    afterAll(async () => {
      await endPair();
      for (const drop of drops) await drop();
    });
    tests(async () => {
      const { store, drop } = await opened();
      drops.push(drop);
      return store;
    }, name);
  });
}
