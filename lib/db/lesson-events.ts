import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Db } from './schema.ts';

/** Below this many events their retractions are looked up one by one; above, all retractions are read. */
const LOOK_UP = 60;

/** The stored retractions aimed at these events, which need not be stored themselves. */
export async function retractionsOf(db: Db, events: readonly LogEvent[]): Promise<LogEvent[]> {
  if (events.length === 0) return [];
  if (events.length <= LOOK_UP) {
    return db.events
      .where('body.target')
      .anyOf(events.map(({ id }) => id))
      .toArray();
  }
  const ids = new Set<unknown>(events.map(({ id }) => id));
  const all = await db.events.where('kind').equals('log.retracted').toArray();
  return all.filter(({ body }) => ids.has((body as { target?: unknown }).target));
}

/** The lesson an event belongs to by its body, whatever kind and version it is. */
export function lessonOf(event: LogEvent): Id | null {
  const lesson = (event.body as { lesson?: unknown } | null | undefined)?.lesson;
  return typeof lesson === 'string' ? lesson : null;
}

/** Every event of the lessons with the retractions aimed at them, by lesson. */
export async function readLessonEvents(db: Db, lessons: readonly Id[]): Promise<Map<Id, LogEvent[]>> {
  const lists = await Promise.all(
    lessons.map((lesson) => db.events.where('body.lesson').equals(lesson).toArray()),
  );
  const byLesson = new Map(lessons.map((lesson, index) => [lesson, lists[index] ?? []]));
  const owner = new Map(lists.flat().map((event) => [event.id, lessonOf(event)]));
  for (const retraction of await retractionsOf(db, lists.flat())) {
    const lesson = owner.get((retraction.body as { target: Id }).target);
    if (lesson) byLesson.get(lesson)?.push(retraction);
  }
  return byLesson;
}

/** The events that retractions among these aim at, as far as they are stored. */
export async function targetsOf(db: Db, events: readonly LogEvent[]): Promise<LogEvent[]> {
  const targets = events
    .filter(({ kind }) => kind === 'log.retracted')
    .map(({ body }) => (body as { target?: unknown } | null)?.target)
    .filter((target) => typeof target === 'string');
  return (await db.events.bulkGet(targets)).filter((event) => event !== undefined);
}
