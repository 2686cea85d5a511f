import type { Db, RowRecord } from '../../db/schema.ts';
import { diffContent } from '../../lesson/diff.ts';
import { supportsOf } from '../../review/support.ts';
import type { Link } from '../../sync/link.ts';
import type { ReviewItem } from '../deps.ts';
import { readReviewTask, whyOf } from '../team/review-task.ts';
import { namesOf } from './names-of.ts';
import { liveContent, teamSkillNames } from './team-words.ts';

/** A task's submission with all its decision rests on; null once it no longer waits, or where its words are not what it names. */
export async function reviewItem(
  db: Db,
  { team, person }: Link,
  row: Pick<RowRecord, 'body'>,
): Promise<ReviewItem | null> {
  const [why, task] = [whyOf(row), readReviewTask(row)];
  if (task === null || why === null) return null;
  const { submission, content, approvals } = task;
  const { id, tier, at, required, contentHash, lesson } = submission;
  const supports = supportsOf(content);
  const names = await teamSkillNames(db, team);
  const nameOf = (skill: string) => names.get(skill) ?? skill;
  const before = await liveContent(db, team, lesson);
  return {
    ...{ team, submission: id, person, why, at, tier, content, contentHash, supports, required, approvals },
    skill: content.skills.map(nameOf).join(', '),
    verdicts: Object.fromEntries(supports.map(({ claim, verdict }) => [claim, verdict])),
    by: (await namesOf(db, team)).get(submission.submitter) ?? null,
    diff: before === null ? null : diffContent(before, content, nameOf),
  };
}
