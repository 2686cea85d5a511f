import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import { lessonOf, targetsOf } from './lesson-events.ts';
import { readMeta, writeMeta } from './meta.ts';
import { enqueueEvents } from './outbox.ts';
import { refuse } from './problem-of.ts';
import { projectLessons } from './project.ts';
import { projectLater } from './project-late.ts';
import { isSameEvent } from './same-event.ts';
import type { Db } from './schema.ts';
import { projectSkills, SKILL_KINDS } from './skills.ts';

export type Appended = { added: number; known: number };

const checkSame = (known: LogEvent, event: LogEvent) => {
  if (!isSameEvent(known, event)) refuse({ kind: 'import-invalid', where: event.id });
};

/** The events that are not stored yet, each once; the same id with other content refuses them all. */
async function freshOf(db: Db, events: readonly LogEvent[]): Promise<LogEvent[]> {
  const fresh = new Map<Id, LogEvent>();
  const stored = await db.events.bulkGet(events.map(({ id }) => id));
  events.forEach((event, index) => {
    const known = stored[index] ?? fresh.get(event.id);
    if (known) checkSame(known, event);
    else fresh.set(event.id, event);
  });
  return [...fresh.values()];
}

/** A time further ahead than this is not one the device gave; believing it would date all that follows. In ms. */
const AHEAD = 86_400_000;

async function keepLastTime(db: Db, events: readonly LogEvent[], now: number): Promise<void> {
  const device = await readMeta<Id>(db, 'device');
  const last = (await readMeta<number>(db, 'lastAt')) ?? -1;
  const own = events.filter((event) => event.device === device && event.at <= now + AHEAD);
  const newest = own.reduce((newer, { at }) => Math.max(newer, at), last);
  if (newest > last) await writeMeta(db, 'lastAt', newest);
}

/**
 * Appends events with all their effects in one transaction (the caller's, if one is running). An event that is here
 * already changes nothing; another event under its id refuses the whole call with `import-invalid`. Events from outside come with `now`:
 * those of this device dated more than a day ahead are kept, but do not move its clock. In the same transaction they get their place in the
 * outbox of their team, unless they came from there. `late`: their lessons are projected by `projectLate`.
 */
export function appendEvents(
  db: Db,
  events: readonly LogEvent[],
  now: number = Number.POSITIVE_INFINITY,
  { from, late = false }: { from: 'here' | 'server'; late?: boolean } = { from: 'here' },
): PromiseLike<Appended> {
  const tables = [db.table('events'), db.lessons, db.entries, db.rollups, db.meta, db.links, db.outbox];
  return db.transaction('rw', tables, async () => {
    const fresh = await freshOf(db, events);
    const known = events.length - fresh.length;
    if (fresh.length === 0) return { added: 0, known };
    await db.table('events').bulkAdd(fresh);
    await writeMeta(db, 'events', ((await readMeta<number>(db, 'events')) ?? 0) + fresh.length);
    await keepLastTime(db, fresh, now);
    if (from === 'here') await enqueueEvents(db, fresh);
    const touched = [...fresh, ...(await targetsOf(db, fresh))];
    const lessons = new Set(touched.map(lessonOf).filter((lesson) => lesson !== null));
    const [first] = fresh;
    if (late && first !== undefined) await projectLater(db, [...lessons], first.id);
    else if (lessons.size > 0) await projectLessons(db, [...lessons]);
    if (touched.some(({ kind }) => SKILL_KINDS.includes(kind))) await projectSkills(db);
    return { added: fresh.length, known };
  });
}
