import { readEntriesOfDay } from '../../db/entry.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Deps, TimelineEntry } from '../deps.ts';
import { rowBody } from '../team/team-rows.ts';

/** What a team calls its lesson, also one that is out of use there; '' where this device has no such row. */
async function titleInTeam(db: Db, team: Id, lesson: Id): Promise<string> {
  const body = await rowBody(db, [team, 'team', 'lesson', lesson]);
  return (body as { content?: { title?: string } | null } | undefined)?.content?.title ?? '';
}

/** The entries of one day, newest first, of one skill or all (null). Rejects when the database cannot be read. */
export async function readDay(
  { db }: Deps,
  { skill, day }: { skill: SkillId | null; day: string },
): Promise<TimelineEntry[]> {
  const entries = await readEntriesOfDay(db, skill, day);
  return Promise.all(
    entries.map(async (entry) => {
      if (entry.ofTeam === undefined) return entry;
      return { ...entry, lessonTitle: await titleInTeam(db, entry.ofTeam, entry.lesson) };
    }),
  );
}
