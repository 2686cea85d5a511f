import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { readEntriesOfDay } from '../../../lib/db/entry.ts';
import { readCount, readCounts, rollupKey } from '../../../lib/db/rollup.ts';
import { readSkills } from '../../../lib/db/skills.ts';
import { dayOf, weekOf } from '../../../lib/log/day.ts';
import { starterSkills } from '../../../lib/log/starter-skills.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import {
  answered,
  content,
  DAY,
  deleted,
  event,
  idOf,
  LESSON,
  MONDAY,
  retracted,
  revised,
  skillId,
  used,
} from '../log/samples.ts';
import { memoryDb, projections } from './memory-db.ts';

test('a kept lesson has a row, an entry and counts in the same transaction', async () => {
  const db = await memoryDb();
  await appendEvents(db, [revised({ id: 1, at: MONDAY })]);
  expect((await db.lessons.get(LESSON))?.row?.title).toBe('Rotate the gateway certificate');
  expect(await readEntriesOfDay(db, null, dayOf(MONDAY))).toHaveLength(1);
  expect(await readCount(db, rollupKey.lessons(skillId(0)))).toBe(1);
  expect(await readCount(db, rollupKey.rung(skillId(0), 'read'))).toBe(1);
  expect(await readCounts(db, rollupKey.days('*'))).toEqual([{ parts: [dayOf(MONDAY)], n: 1 }]);
});

test('the same event again is known and changes nothing', async () => {
  const db = await memoryDb();
  const events = [revised({ id: 1, at: MONDAY }), used({ id: 2, at: MONDAY + DAY })];
  await appendEvents(db, events);
  const before = await projections(db);
  expect(await appendEvents(db, [...events, ...events])).toEqual({ added: 0, known: 4 });
  expect(await projections(db)).toEqual(before);
});

test('another event under a known id is refused with everything that came with it', async () => {
  const db = await memoryDb();
  await appendEvents(db, [revised({ id: 1, at: MONDAY })]);
  const before = await projections(db);
  const refused = appendEvents(db, [used({ id: 2, at: MONDAY }), revised({ id: 1, at: MONDAY + 1 })]);
  await expect(refused).rejects.toMatchObject({ problem: { kind: 'import-invalid', where: idOf(1) } });
  expect(await projections(db)).toEqual(before);
  expect(await db.events.count()).toBe(1);
});

test('a retraction that came before its target hides it when it comes', async () => {
  const db = await memoryDb();
  await appendEvents(db, [retracted(idOf(2), { id: 3, at: MONDAY + 2 })]);
  await appendEvents(db, [revised({ id: 1, at: MONDAY }), used({ id: 2, at: MONDAY + 1 })]);
  expect((await db.entries.toArray()).map(({ kind }) => kind)).toEqual(['kept']);
});

test('retracting the delete brings the lesson and its counts back', async () => {
  const db = await memoryDb();
  await appendEvents(db, [revised({ id: 1, at: MONDAY })]);
  const before = await readCount(db, rollupKey.lessons('*'));
  await appendEvents(db, [deleted({ id: 2, at: MONDAY + 1 })]);
  expect(await readCount(db, rollupKey.lessons('*'))).toBe(0);
  await appendEvents(db, [retracted(idOf(2), { id: 3, at: MONDAY + 2 })]);
  expect(await readCount(db, rollupKey.lessons('*'))).toBe(before);
  expect((await db.lessons.get(LESSON))?.deletedBy).toBeNull();
});

test('a lesson that moves to another skill takes its evidence along', async () => {
  const db = await memoryDb();
  await appendEvents(db, [revised({ id: 1, at: MONDAY }), answered({ id: 2, at: MONDAY + DAY })]);
  await appendEvents(db, [
    revised({ id: 3, at: MONDAY + 2 * DAY, content: content({ skills: [skillId(1)] }) }),
  ]);
  const week = weekOf(dayOf(MONDAY + DAY));
  expect(await readCount(db, rollupKey.week(skillId(0), week, 'recalled'))).toBe(0);
  expect(await readCount(db, rollupKey.week(skillId(1), week, 'recalled'))).toBe(1);
});

test('an event of a newer version is kept as it came and shown nowhere', async () => {
  const db = await memoryDb();
  const newer = {
    ...used({ id: 2, at: MONDAY }),
    v: 2,
    body: { lesson: LESSON, shape: { not: 'ours' } },
  } as LogEvent;
  await appendEvents(db, [revised({ id: 1, at: MONDAY }), newer]);
  expect(await db.events.get(idOf(2))).toEqual(newer);
  expect(await db.entries.count()).toBe(1);
});

test('a put skill is there until its event is retracted', async () => {
  const db = await memoryDb();
  const skill = { id: idOf(50), name: 'Gateway care', cues: ['gateway'] };
  await appendEvents(db, [event('skill.put', skill, { id: 1, at: MONDAY })]);
  expect((await readSkills(db)).at(-1)).toEqual(skill);
  await appendEvents(db, [retracted(idOf(1), { id: 2, at: MONDAY + 1 })]);
  expect(await readSkills(db)).toEqual(starterSkills);
});

test('a retraction is found in a lesson with more events than are looked up one by one', async () => {
  const db = await memoryDb();
  const uses = Array.from({ length: 80 }, (_, index) => used({ id: 10 + index, at: MONDAY + index }));
  await appendEvents(db, [revised({ id: 1, at: MONDAY }), ...uses]);
  await appendEvents(db, [retracted(idOf(10), { id: 200, at: MONDAY + DAY })]);
  expect(await readCount(db, rollupKey.entries('*'))).toBe(80);
});
