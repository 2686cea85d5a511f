import { readEarlier } from '../../db/earlier-words.ts';
import type { Db } from '../../db/schema.ts';
import { taskRows } from '../../db/task-rows.ts';
import type { Id } from '../../model/id.ts';
import { SubmissionTask } from '../../review/submission-task.ts';
import { rowBody } from '../team/team-rows.ts';

/** The words of a lesson's revisions as far as this device has them: what is live, what was, and what it has a task about. */
export async function wordsHere(
  db: Db,
  { team, lesson }: { team: Id; lesson: Id },
): Promise<ReadonlyMap<Id, unknown>> {
  const tasks = (await taskRows(db, team, 'submission')).flatMap(({ body }) => {
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
