import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { stampEvent } from '../../../lib/db/stamp-event.ts';
import { DAY, DEVICE, MONDAY, OTHER_DEVICE, used } from '../log/samples.ts';
import { memoryDb } from './memory-db.ts';

const random = () => new Uint8Array(16).fill(3);

test('a clock that was set back does not turn the log back', async () => {
  const db = await memoryDb();
  const first = await stampEvent(db, MONDAY, random);
  const second = await stampEvent(db, MONDAY - 60_000, random);
  expect(first).toMatchObject({ at: MONDAY, device: DEVICE, team: null });
  expect(second.at).toBe(MONDAY + 1);
  expect(second.id > first.id).toBe(true);
});

test('the device’s own events of a backup count, those of another device do not', async () => {
  const db = await memoryDb();
  await appendEvents(db, [
    used({ id: 1, at: MONDAY + 500 }),
    used({ id: 2, at: MONDAY + 9_000, device: OTHER_DEVICE }),
  ]);
  expect((await stampEvent(db, MONDAY, random)).at).toBe(MONDAY + 501);
});

test('an own event from outside with a time far ahead is kept, and the clock goes on as it was', async () => {
  const db = await memoryDb();
  const ahead = used({ id: 1, at: MONDAY + 2 * DAY });
  await appendEvents(db, [ahead, used({ id: 2, at: MONDAY + 500 })], MONDAY);
  expect(await db.events.get(ahead.id)).toEqual(ahead);
  expect((await stampEvent(db, MONDAY, random)).at).toBe(MONDAY + 501);
});
