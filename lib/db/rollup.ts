import type { Rung, SkillId } from '../model/skill.ts';
import type { Db, EntryRecord, LessonRecord, Rollup } from './schema.ts';

/** The keys under which counts are kept; '*' stands for all skills. */
export const rollupKey = {
  day: (skill: SkillId | '*', day: string) => `day/${skill}/${day}`,
  days: (skill: SkillId | '*') => `day/${skill}/`,
  /** The week first: a picture shows some weeks of all skills. */
  week: (skill: SkillId, week: string, rung: Rung) => `week/${week}/${skill}/${rung}`,
  weeks: 'week/',
  rung: (skill: SkillId, rung: Rung) => `rung/${skill}/${rung}`,
  lessons: (skill: SkillId | '*') => `lessons/${skill}`,
  entries: (skill: SkillId | '*') => `entries/${skill}`,
};

/** Counts by key; adding the counts of what is new and taking away those of what was gives the change. */
export type Counts = Map<string, number>;

const add = (counts: Counts, key: string, n: number) => counts.set(key, (counts.get(key) ?? 0) + n);

/** Adds `sign` times what one lesson contributes to the counts. */
export function count(
  counts: Counts,
  record: LessonRecord | undefined,
  entries: readonly EntryRecord[],
  sign: 1 | -1,
): void {
  if (!record) return;
  const { row } = record;
  const skills = row?.skills ?? [];
  for (const skill of ['*', ...skills]) {
    if (row !== null && record.deletedBy === null) add(counts, rollupKey.lessons(skill), sign);
    add(counts, rollupKey.entries(skill), sign * entries.length);
    for (const { day } of entries) add(counts, rollupKey.day(skill, day), sign);
  }
  for (const skill of skills) {
    for (const { rung, week } of record.rungs) {
      add(counts, rollupKey.week(skill, week, rung), sign);
      add(counts, rollupKey.rung(skill, rung), sign);
    }
  }
}

/** Applies changed counts inside the running transaction; a count of nothing leaves no row. */
export async function changeRollups(db: Db, counts: Counts): Promise<void> {
  const changed = [...counts].filter(([, n]) => n !== 0);
  const stored = await db.rollups.bulkGet(changed.map(([key]) => key));
  const rows = changed.map(([key, n], index): Rollup => ({ key, n: n + (stored[index]?.n ?? 0) }));
  await db.rollups.bulkPut(rows.filter(({ n }) => n !== 0));
  await db.rollups.bulkDelete(rows.filter(({ n }) => n === 0).map(({ key }) => key));
}

/** One kept count, 0 where there is none. */
export const readCount = async (db: Db, key: string): Promise<number> => (await db.rollups.get(key))?.n ?? 0;

/** Follows every character a key goes on with. */
const END = '\uffff';

/**
 * The counts whose keys begin with `prefix`, in key order; `parts` is the rest of the key, split. With `from` and `to`
 * only those whose first part is one of them or stands between.
 */
export async function readCounts(
  db: Db,
  prefix: string,
  { from = '', to = '' } = {},
): Promise<{ parts: string[]; n: number }[]> {
  const rows = await db.rollups.where('key').between(`${prefix}${from}`, `${prefix}${to}${END}`).toArray();
  return rows.map(({ key, n }) => ({ parts: key.slice(prefix.length).split('/'), n }));
}

/** Whether a count begins with `prefix` and stands before those whose first part is `part`. */
export const hasCountBefore = async (db: Db, prefix: string, part: string): Promise<boolean> =>
  (await db.rollups.where('key').between(prefix, `${prefix}${part}`).limit(1).count()) > 0;
