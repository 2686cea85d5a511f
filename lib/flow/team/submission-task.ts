import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { LessonRow, Review, SubmissionRow } from '../../review/rows.ts';
import type { Link } from '../../sync/link.ts';
import type { SentView } from '../views/sent.ts';
import { isCounted } from './approvals-of.ts';
import { openSeats } from './open-seats.ts';
import { rowBody } from './team-rows.ts';
import { teammates } from './teammates.ts';

const Decided = Review.pick({ verdict: true, comment: true, comments: true, at: true })
  .extend({ by: Review.shape.person, tier: Review.shape.tier.optional() })
  .array();

/** `on` is the revision there that it was written on. */
type Told = Omit<SentView, 'submission' | 'at' | 'code' | 'withdrawing' | 'isOlder'> & { on: Id | null };

/** What the server told about one's own submission in the task of its submitter; null while it has told nothing. */
export async function submissionTask(db: Db, link: Link, submission: Id): Promise<Told | null> {
  const body = (await rowBody(db, [link.team, 'me', 'task', `submission:${submission}`])) as
    | Readonly<Record<string, unknown>>
    | undefined;
  const own = SubmissionRow.safeParse(body?.submission).data;
  const lesson = LessonRow.safeParse(body?.lesson).data;
  const decided = Decided.safeParse(body?.decided).data;
  if (own === undefined || lesson === undefined || decided === undefined) return null;
  const { roles, mate } = await teammates(db, link, lesson.homeSkill);
  const approvers = decided.filter(isCounted(own)).map(({ by: person }) => ({ person }));
  return {
    ...{ state: own.state, on: own.base, needed: own.required.length },
    ...{ noReviewer: own.noReviewer, waitsFor: own.waitsFor },
    missing: openSeats(own.required, approvers, roles),
    decided: decided.map(({ by, comments = {}, tier: _, ...said }) => ({ ...mate(by), ...said, comments })),
  };
}
