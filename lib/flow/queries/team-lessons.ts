import type { Db } from '../../db/schema.ts';
import { teamRowsOf } from '../../db/team-rows.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import type { LessonRevision } from '../../protocol/lesson-revision.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { TeamLessonRow } from '../deps.ts';
import type { TeamSkill } from './team-skills.ts';

export type TeamLesson = { row: TeamLessonRow; content: LessonContent; revisions: readonly LessonRevision[] };

/** A team's lesson by its row's body; null for what is not live or of a newer version. */
export function lessonOf(id: Id, body: unknown, skills: ReadonlyMap<string, TeamSkill>): TeamLesson | null {
  const lesson = ENTITIES.team.lesson.safeParse(body).data;
  if (lesson?.state !== 'live' || lesson.content === null || lesson.rev === null) return null;
  const { content, rev, tier, verifyBy, recheck, homeSkill } = lesson;
  const { title, situation } = content;
  const skill = skills.get(homeSkill);
  const home = skill === undefined ? null : { id: skill.id, name: skill.name };
  const owner = skill?.owner ?? 'nobody';
  const ownerName = skill?.ownerName ?? null;
  const row = { id, rev, title, situation, skill: home, owner, ownerName, tier, verifyBy, recheck };
  return { row, content, revisions: lesson.revisions ?? [] };
}

/** A team's live lessons by title; `newer` counts those of a newer version, which are not shown. */
export async function teamLessons(
  db: Db,
  team: Id,
  skills: readonly TeamSkill[],
): Promise<{ lessons: TeamLesson[]; newer: number }> {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const rows = await teamRowsOf(db, team, 'lesson');
  const readable = rows.filter(({ carried }) => carried === undefined);
  const lessons = readable.flatMap(({ id, body }) => lessonOf(id, body, byId) ?? []);
  lessons.sort((a, b) => a.row.title.localeCompare(b.row.title));
  const newer = rows.filter(({ carried }) => carried === 'words' || carried === 'version').length;
  return { lessons, newer };
}
