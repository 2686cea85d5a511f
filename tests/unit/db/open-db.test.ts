import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { eraseDb } from '../../../lib/db/erase-db.ts';
import { readMeta } from '../../../lib/db/meta.ts';
import { openDb } from '../../../lib/db/open-db.ts';
import { DB_VERSION } from '../../../lib/db/schema.ts';
import { folds } from '../../../lib/log/folds.ts';
import { DEVICE, OTHER_DEVICE } from '../log/samples.ts';
import { freshName, memoryDb } from './memory-db.ts';

const open = (name: string) => openDb(folds, () => OTHER_DEVICE, name);

test('a database of a newer version is refused and not touched', async () => {
  const name = freshName();
  const newer = new Dexie(name);
  newer.version(DB_VERSION + 1).stores({ events: 'id', sealed: 'id' });
  await newer.open();
  newer.close();
  expect(await open(name)).toEqual({ ok: false, problem: { kind: 'storage-newer' } });
  const after = (await indexedDB.databases()).find((database) => database.name === name);
  expect(after?.version).toBe((DB_VERSION + 1) * 10);
});

test('a database that cannot be opened is told as unavailable', async () => {
  const failing = () => {
    throw Object.assign(new Error('The operation failed'), { name: 'UnknownError' });
  };
  const { indexedDB: working } = Dexie.dependencies;
  try {
    Dexie.dependencies.indexedDB = { ...working, databases: async () => [], open: failing } as never;
    expect(await open(freshName())).toEqual({ ok: false, problem: { kind: 'storage-unavailable' } });
  } finally {
    Dexie.dependencies.indexedDB = working;
  }
});

test('a browser without IndexedDB is told as unavailable', async () => {
  const { indexedDB: working } = Dexie.dependencies;
  try {
    Dexie.dependencies.indexedDB = undefined as never;
    expect(await open(freshName())).toEqual({ ok: false, problem: { kind: 'storage-unavailable' } });
  } finally {
    Dexie.dependencies.indexedDB = working;
  }
});

test('a device keeps its id when it is opened again', async () => {
  const name = freshName();
  (await memoryDb(name)).close();
  const again = await open(name);
  expect(again.ok && (await readMeta(again.value, 'device'))).toBe(DEVICE);
});

test('an open database gives way to an erasing page without a word, and goes on with the new one', async () => {
  const name = freshName();
  const [one, other] = [await open(name), await open(name)];
  if (!one.ok || !other.ok) throw new Error('it did not open');
  const warned = vi.spyOn(console, 'warn');
  await eraseDb(one.value, () => DEVICE);
  expect(await readMeta(other.value, 'device')).toBe(DEVICE);
  expect(warned.mock.calls).toEqual([]);
  warned.mockRestore();
});

test('writes wait until they are on disk', async () => {
  const prototype: IDBDatabase = Object.getPrototypeOf((await memoryDb()).backendDB());
  const asked: unknown[] = [];
  const transaction = vi.spyOn(prototype, 'transaction');
  const db = await memoryDb();
  await db.meta.put({ key: 'events', value: 1 });
  for (const [, mode, options] of transaction.mock.calls)
    if (mode === 'readwrite') asked.push(options?.durability);
  transaction.mockRestore();
  expect(new Set(asked)).toEqual(new Set(['strict']));
});
