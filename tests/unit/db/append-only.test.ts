import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { idOf, MONDAY, revised } from '../log/samples.ts';
import { memoryDb } from './memory-db.ts';

const changes = {
  put: (events: ReturnType<typeof tableOf>) => events.put({ ...revised({ id: 1, at: MONDAY }), at: 1 }),
  'put of a new one': (events: ReturnType<typeof tableOf>) => events.put(revised({ id: 2, at: MONDAY })),
  update: (events: ReturnType<typeof tableOf>) => events.update(idOf(1), { at: 1 }),
  modify: (events: ReturnType<typeof tableOf>) => events.toCollection().modify({ at: 1 }),
  delete: (events: ReturnType<typeof tableOf>) => events.delete(idOf(1)),
  bulkDelete: (events: ReturnType<typeof tableOf>) => events.bulkDelete([idOf(1)]),
  clear: (events: ReturnType<typeof tableOf>) => events.clear(),
};

const tableOf = (db: Awaited<ReturnType<typeof memoryDb>>) => db.table('events');

test.each(Object.entries(changes))('%s of an event fails and leaves it as it was', async (_, change) => {
  const db = await memoryDb();
  const event = revised({ id: 1, at: MONDAY });
  await appendEvents(db, [event]);
  await expect(change(tableOf(db))).rejects.toThrow('append-only');
  expect(await db.events.toArray()).toEqual([event]);
});
