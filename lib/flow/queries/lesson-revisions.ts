import { readEarlier } from '../../db/earlier-words.ts';
import { submissionTaskRows } from '../../db/reviews.ts';
import type { Db } from '../../db/schema.ts';
import { diffContent } from '../../lesson/diff.ts';
import type { Id } from '../../model/id.ts';
import { LessonContent } from '../../model/lesson.ts';
import { SubmissionTask } from '../../review/submission-task.ts';
import type { Link } from '../../sync/link.ts';
import type { Deps, DiffPart, Live, RevisionView } from '../deps.ts';
import { rowBody } from '../team/team-rows.ts';
import { teammates } from '../team/teammates.ts';
import { live } from './live.ts';
import type { TeamLesson } from './team-lessons.ts';
import { teamSkillNames } from './team-words.ts';

type Of = { team: Id; lesson: Id };

/** The words of a lesson's revisions as far as this device has them: what is live, what was, and what it has a task about. */
async function wordsHere(db: Db, { team, lesson }: Of): Promise<ReadonlyMap<Id, unknown>> {
  const tasks = (await submissionTaskRows(db, team)).flatMap(({ body }) => {
    const { data } = SubmissionTask.safeParse(body);
    return data?.submission.lesson === lesson ? [data] : [];
  });
  const row = (await rowBody(db, [team, 'team', 'lesson', lesson])) as
    | { rev?: Id; content?: unknown }
    | undefined;
  return new Map<Id, unknown>([
    ...tasks.map(({ submission, content }) => [submission.rev, content] as const),
    ...(await readEarlier(db, { team, lesson })).map(({ rev, content }) => [rev, content] as const),
    ...(row?.rev === undefined ? [] : [[row.rev, row.content] as const]),
  ]);
}

/** What was live of a lesson so far, the newest first, with who is who. */
export async function revisionViews(
  db: Db,
  link: Pick<Link, 'team' | 'person'>,
  { row, revisions }: TeamLesson,
): Promise<RevisionView[]> {
  const { mate } = await teammates(db, link, row.skill?.id ?? null);
  const words = await wordsHere(db, { team: link.team, lesson: row.id });
  return revisions.map(({ number, rev, at, author, approvers, tier }, index) => {
    const before = revisions[index + 1]?.rev;
    const from = before !== undefined && words.has(rev) && words.has(before) ? before : null;
    return { number, rev, at, author: mate(author), approvers: approvers.map(mate), tier, from };
  });
}

/** What differs between two revisions of a team's lesson; null where this device does not have the words of both. */
export const watchRevisionDiff = (
  { db }: Deps,
  { team, lesson, from, to }: Of & { from: Id; to: Id },
): Live<DiffPart[] | null> =>
  live(async () => {
    const words = await wordsHere(db, { team, lesson });
    const [before, after] = [from, to].map((rev) => LessonContent.safeParse(words.get(rev)).data);
    if (before === undefined || after === undefined) return null;
    const names = await teamSkillNames(db, team);
    return diffContent(before, after, (skill) => names.get(skill) ?? skill);
  });
