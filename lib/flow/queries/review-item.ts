import type { Db, RowRecord } from '../../db/schema.ts';
import { diffContent } from '../../lesson/diff.ts';
import { mergedFrom } from '../../lesson/merge.ts';
import { supportsOf, verdictsIn } from '../../review/support.ts';
import type { Link } from '../../sync/link.ts';
import type { ReviewItem } from '../deps.ts';
import { approvalsOf } from '../team/approvals-of.ts';
import { openSeats } from '../team/open-seats.ts';
import { readReviewTask, skillOf, whyOf } from '../team/review-task.ts';
import { rowTold } from '../team/row-told.ts';
import { teammates } from '../team/teammates.ts';
import { testimonyGivers } from '../team/testimony-givers.ts';
import { reviewHistory } from './review-history.ts';
import { liveContent, teamSkillNames, titlesOf } from './team-words.ts';

/** A task's submission with all its decision rests on; null once it no longer waits, or where its words are not what it names. */
export async function reviewItem(
  db: Db,
  link: Link,
  row: Pick<RowRecord, 'body'>,
): Promise<ReviewItem | null> {
  const [why, task] = [whyOf(row), readReviewTask(row)];
  if (task === null || why === null) return null;
  const { submission, content } = task;
  const { id, tier, at, required, contentHash, lesson, submitter } = submission;
  const [supports, names] = [supportsOf(content), await teamSkillNames(db, link.team)];
  const { roles, mate } = await teammates(db, link, skillOf(task));
  const nameOf = (skill: string) => names.get(skill) ?? skill;
  const [before, approvals] = [await liveContent(db, link.team, lesson), approvalsOf(task, mate)];
  return {
    ...{ team: link.team, submission: id, person: link.person, why, at, tier, required },
    ...{ content, contentHash, supports, verdicts: verdictsIn(supports), author: mate(submitter) },
    ...{ ...rowTold(submission), givers: await testimonyGivers(db, link, submission, supports) },
    ...{ approvals, missing: openSeats(required, approvals, roles) },
    history: reviewHistory(task, mate),
    merged: await titlesOf(db, link.team, mergedFrom(content)),
    skill: content.skills.map(nameOf).join(', '),
    diff: before === null ? null : diffContent(before, content, nameOf),
  };
}
