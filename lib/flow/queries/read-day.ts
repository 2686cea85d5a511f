import { readEntriesOfDay } from '../../db/entry.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Deps, TimelineEntry } from '../deps.ts';

/** The entries of one day, newest first, of one skill or all (null). Rejects when the database cannot be read. */
export const readDay = (
  { db }: Deps,
  { skill, day }: { skill: SkillId | null; day: string },
): Promise<TimelineEntry[]> => readEntriesOfDay(db, skill, day);
