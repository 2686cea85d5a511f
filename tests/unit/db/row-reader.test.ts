import 'fake-indexeddb/auto';
import { setTimeout as wait } from 'node:timers/promises';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { rowReader } from '../../../lib/db/row-reader.ts';

type Row = { n: number };

let databases = 0;

async function filled() {
  databases += 1;
  const db = new Dexie(`rows-${databases}`);
  db.version(1).stores({ some: 'n', others: 'n' });
  await db.table('some').bulkPut([{ n: 1 }, { n: 2 }, { n: 3 }]);
  return { db, read: rowReader(db, ['some', 'others']) };
}

test('rows come in the order of the keys, undefined where there is none, and none for no keys', async () => {
  const { read } = await filled();
  expect(await read<Row>('some', [3, 7, 1])).toEqual([{ n: 3 }, undefined, { n: 1 }]);
  expect(await read<Row>('some', [])).toEqual([]);
});

test('reads that follow each other at once are of one transaction, one after a rest is of another', async () => {
  const { db, read } = await filled();
  const begun = vi.spyOn(db.backendDB(), 'transaction');
  await read<Row>('some', [1]);
  await read<Row>('others', [1]);
  await read<Row>('some', [2]);
  expect(begun).toHaveBeenCalledTimes(1);
  await wait(20);
  expect(await read<Row>('some', [2])).toEqual([{ n: 2 }]);
  expect(begun).toHaveBeenCalledTimes(2);
});

test('a database that gave way is opened anew, one that was closed for good is not', async () => {
  const { db, read } = await filled();
  await read<Row>('some', [1]);
  db.close({ disableAutoOpen: false });
  expect(await read<Row>('some', [1])).toEqual([{ n: 1 }]);
  db.close();
  await expect(read<Row>('some', [1])).rejects.toThrow(Dexie.DatabaseClosedError);
  expect(db.isOpen()).toBe(false);
});

test('where the database is ended meanwhile the read fails as storage does', async () => {
  const { db, read } = await filled();
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const reading = read<Row>('some', [1]);
  const begun = spy.mock.results[0]?.value as IDBTransaction | undefined;
  begun?.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  spy.mockRestore();
  expect(db.isOpen()).toBe(true);
});
