import type { Id } from '../model/id.ts';
import { entryRecord, readLessonEntries } from './entry.ts';
import { readLessonEvents } from './lesson-events.ts';
import { readMeta, writeMeta } from './meta.ts';
import { type Counts, changeRollups, count } from './rollup.ts';
import type { Db, EntryRecord, LessonRecord } from './schema.ts';

const same = (a: unknown, b: unknown): boolean => a !== undefined && JSON.stringify(a) === JSON.stringify(b);

const isSameRecord = (stored: LessonRecord | undefined, fresh: LessonRecord): boolean =>
  stored !== undefined && same({ ...stored, seq: 0 }, { ...fresh, seq: 0 });

async function replaceEntries(db: Db, stored: readonly EntryRecord[], fresh: readonly EntryRecord[]) {
  const before = new Map(stored.map((entry) => [entry.event, entry]));
  const now = new Set(fresh.map(({ event }) => event));
  const gone = stored.filter(({ event }) => !now.has(event));
  await db.entries.bulkDelete(gone.map(({ lesson, event }) => [lesson, event]));
  await db.entries.bulkPut(fresh.filter((entry) => !same(before.get(entry.event), entry)));
}

async function readEntries(db: Db, lessons: readonly Id[]): Promise<Map<Id, EntryRecord[]>> {
  const lists = await Promise.all(lessons.map((lesson) => readLessonEntries(db, lesson)));
  return new Map(lessons.map((lesson, index) => [lesson, lists[index] ?? []]));
}

/**
 * Folds the events of the lessons again and stores what differs from what is stored, counts included, inside the
 * running transaction. Right whatever order the events came in, and doing it twice changes nothing.
 */
export async function projectLessons(db: Db, lessons: readonly Id[]): Promise<void> {
  const [events, records, entries] = await Promise.all([
    readLessonEvents(db, lessons),
    db.lessons.bulkGet([...lessons]),
    readEntries(db, lessons),
  ]);
  const stored = new Map(records.flatMap((record) => (record ? [[record.id, record]] : [])));
  const counts: Counts = new Map();
  let seq = (await readMeta<number>(db, 'seq')) ?? 0;
  const changed: LessonRecord[] = [];
  const projected: EntryRecord[] = [];
  for (const lesson of lessons) {
    const { entries: folded, ...projection } = db.folds.lesson(lesson, events.get(lesson) ?? []);
    const record = { ...projection, seq: seq + 1 };
    const fresh = folded.map(entryRecord);
    count(counts, stored.get(lesson), entries.get(lesson) ?? [], -1);
    count(counts, record, fresh, 1);
    projected.push(...fresh);
    if (isSameRecord(stored.get(lesson), record)) continue;
    changed.push(record);
    seq += 1;
  }
  await replaceEntries(db, [...entries.values()].flat(), projected);
  await changeRollups(db, counts);
  await db.lessons.bulkPut(changed);
  if (changed.length > 0) await writeMeta(db, 'seq', seq);
}
