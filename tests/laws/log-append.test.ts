import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendEvents } from '../../lib/db/append-events.ts';
import { entryRecord } from '../../lib/db/entry.ts';
import type { EntryRecord, LessonRecord } from '../../lib/db/schema.ts';
import { folds } from '../../lib/log/folds.ts';
import type { KnownEvent, LogEvent } from '../../lib/model/event.ts';
import { memoryDb, projections } from '../unit/db/memory-db.ts';
import { idOf } from '../unit/log/samples.ts';
import { arrivals, histories } from './histories.ts';

const lessonIn = ({ body }: LogEvent) => (body as { lesson?: string }).lesson;

/** The counts by their definition: one by one over everything, where the database only adds and takes away. */
function tally(all: readonly { record: Omit<LessonRecord, 'seq'>; entries: readonly EntryRecord[] }[]) {
  const keys = all.flatMap(({ record: { row, rungs, deletedBy }, entries }) => {
    const skills = row?.skills ?? [];
    const wide = row ? ['*', ...skills] : [];
    return [
      ...(deletedBy === null ? wide.map((skill) => `lessons/${skill}`) : []),
      ...wide.flatMap((skill) => entries.flatMap(({ day }) => [`entries/${skill}`, `day/${skill}/${day}`])),
      ...skills.flatMap((skill) =>
        rungs.flatMap(({ rung, week }) => [`rung/${skill}/${rung}`, `week/${week}/${skill}/${rung}`]),
      ),
    ];
  });
  const counts = Map.groupBy(keys, (key) => key);
  return [...counts]
    .map(([key, { length }]) => ({ key, n: length }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What the database must hold, computed from all events at once and without a database. */
function folded(events: readonly KnownEvent[]) {
  const retractions = events.filter(({ kind }) => kind === 'log.retracted');
  const all = [idOf(701), idOf(702)].map((lesson) => {
    const own = events.filter((event) => lessonIn(event) === lesson);
    const { entries, ...record } = folds.lesson(lesson, [...own, ...retractions]);
    const records = entries.map(entryRecord);
    return { record, entries: records };
  });
  const byEvent = (a: { event: string }, b: { event: string }) => (a.event < b.event ? -1 : 1);
  return {
    lessons: all.map(({ record }) => record).filter(({ row }) => row !== null),
    entries: all.flatMap(({ entries }) => entries.toSorted(byEvent)),
    rollups: tally(all),
    skills: folds.skills(events),
    events: events.length,
  };
}

const SEED = Number(process.env.LAW_SEED ?? 20_261);
const RUNS = 60 * Number(process.env.LAW_SCALE ?? 1);

test('events appended in any order, batches and repetition leave what the folds of all of them say', async () => {
  const cases = histories.chain((events) => fc.tuple(fc.constant(events), arrivals(events)));
  await fc.assert(
    fc.asyncProperty(cases, async ([events, batches]) => {
      const db = await memoryDb();
      for (const batch of batches) await appendEvents(db, batch);
      expect(await projections(db)).toEqual(folded(events));
      expect((await db.events.toArray()).map(({ id }) => id).sort()).toEqual(
        events.map(({ id }) => id).sort(),
      );
      await db.delete();
    }),
    { seed: SEED, numRuns: RUNS },
  );
  console.log(`law: appending in any order: ${RUNS} cases, seed ${SEED}`);
});
