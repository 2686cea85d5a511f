import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { eraseDb } from '../../../lib/db/erase-db.ts';
import { readMeta, writeMeta } from '../../../lib/db/meta.ts';
import { openDb } from '../../../lib/db/open-db.ts';
import { rebuildProjections } from '../../../lib/db/rebuild.ts';
import { folds } from '../../../lib/log/folds.ts';
import { DAY, DEVICE, event, idOf, MONDAY, OTHER_DEVICE, retracted, revised, used } from '../log/samples.ts';
import { freshName, memoryDb, projections } from './memory-db.ts';

const log = [
  revised({ id: 1, at: MONDAY }),
  used({ id: 2, at: MONDAY + DAY }),
  used({ id: 3, at: MONDAY + 2 * DAY }),
  retracted(idOf(3), { id: 4, at: MONDAY + 3 * DAY }),
  event('skill.put', { id: idOf(60), name: 'Own', cues: [] }, { id: 5, at: MONDAY }),
  ...Array.from({ length: 250 }, (_, index) =>
    revised({ id: 100 + index, at: MONDAY, lesson: idOf(5_000 + index) }),
  ),
];

test('a rebuild leaves exactly what appending left, and tells how far it is', async () => {
  const db = await memoryDb();
  await appendEvents(db, log);
  const before = await projections(db);
  await db.entries.clear();
  await db.lessons.update(idOf(700), { text: 'spoiled' });
  await db.rollups.put({ key: 'day/*/1999-01-01', n: 4 });
  const progress: number[][] = [];
  await rebuildProjections(db, (done, total) => progress.push([done, total]));
  expect(await projections(db)).toEqual(before);
  expect(progress).toEqual([
    [200, 251],
    [251, 251],
  ]);
});

test('projections of other folds, or of a rebuild cut short, are made again at the next opening', async () => {
  const name = freshName();
  const db = await memoryDb(name);
  await appendEvents(db, log);
  const before = await projections(db);
  await writeMeta(db, 'projections', null);
  await db.lessons.clear();
  db.close();
  const again = await openDb(folds, () => OTHER_DEVICE, name);
  expect(again.ok && (await projections(again.value))).toEqual(before);
});

test('after erasing, the database is open, empty and another device', async () => {
  const db = await memoryDb();
  await appendEvents(db, log);
  await db.captures.put({ id: idOf(9) } as never);
  await eraseDb(db, () => OTHER_DEVICE);
  const counts = await Promise.all(db.tables.map(async ({ name }) => [name, await db.table(name).count()]));
  expect(Object.fromEntries(counts)).toMatchObject({
    events: 0,
    lessons: 0,
    entries: 0,
    rollups: 0,
    captures: 0,
    drafts: 0,
  });
  expect(await readMeta(db, 'device')).toBe(OTHER_DEVICE);
  expect(DEVICE).not.toBe(OTHER_DEVICE);
});
