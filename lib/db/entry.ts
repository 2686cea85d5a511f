import { Dexie } from 'dexie';
import type { TimelineEntry } from '../log/projection.ts';
import type { Id } from '../model/id.ts';
import type { SkillId } from '../model/skill.ts';
import type { Db, EntryRecord } from './schema.ts';

// As many digits as the largest time an event may carry, so that text order is time order.
const DIGITS = 16;

const dayKey = (skill: SkillId | '*', day: string) => `${skill}|${day}|`;

/** The stored form of an entry: with one sortable key for each skill and one for all. */
export const entryRecord = (entry: TimelineEntry): EntryRecord => ({
  ...entry,
  keys: ['*', ...entry.skills].map(
    (skill) => `${dayKey(skill, entry.day)}${String(entry.at).padStart(DIGITS, '0')}|${entry.event}`,
  ),
});

const shown = ({ keys: _, ...entry }: EntryRecord): TimelineEntry => entry;

/** The entries of one day, newest first, of one skill or of all (null). */
export async function readEntriesOfDay(db: Db, skill: SkillId | null, day: string): Promise<TimelineEntry[]> {
  // In key order it is one read; backwards it would be a step for each entry.
  const records = await db.entries
    .where('keys')
    .startsWith(dayKey(skill ?? '*', day))
    .toArray();
  return records.map(shown).reverse();
}

/** The stored entries of one lesson. */
export const readLessonEntries = (db: Db, lesson: Id): PromiseLike<EntryRecord[]> =>
  db.entries.where('[lesson+event]').between([lesson, Dexie.minKey], [lesson, Dexie.maxKey]).toArray();

/** Every entry of one lesson, newest first. */
export async function readEntriesOfLesson(db: Db, lesson: Id): Promise<TimelineEntry[]> {
  const records = await readLessonEntries(db, lesson);
  return records.map(shown).sort((a, b) => b.at - a.at || (b.event > a.event ? 1 : -1));
}
