import { readReview } from '../../db/reviews.ts';
import type { Db, RowRecord } from '../../db/schema.ts';
import { Id } from '../../model/id.ts';
import type { OutWhat } from '../../sync/outgoing.ts';
import type { DeadView } from '../deps.ts';
import { whyOf } from '../team/review-task.ts';

/** After these it is no longer, or never was, this person's to decide, also where the task that says so is not read yet. */
const OVER: ReadonlySet<string> = new Set(
  'already-decided not-eligible not-found not-waiting own-work stale'.split(' '),
);

/** What a task says its lesson is called; '' where it does not. */
function titleIn(task: RowRecord | undefined): string {
  const title = (task?.body as { content?: { title?: unknown } } | null | undefined)?.content?.title;
  return typeof title === 'string' ? title : '';
}

type Refused = { team: Id; what: OutWhat; code: string };

/** A refused decision: what it was about as far as that is kept here, and whether it can be made again; nothing of anything else. */
export async function deadDecision(
  db: Db,
  { team, what, code }: Refused,
): Promise<Pick<DeadView, 'decided'> & { says?: string }> {
  if (what.t !== 'command' || what.kind !== 'decide') return {};
  const isOpen = !OVER.has(code);
  const { data: submission } = Id.safeParse((what.body as { submission?: unknown } | null)?.submission);
  if (submission === undefined) return { decided: { waits: isOpen, submission: null } };
  const [task, { title = '' }] = await Promise.all([
    db.rows.get([team, 'me', 'task', `submission:${submission}`]),
    readReview(db, { team, submission }),
  ]);
  const waits = isOpen && task !== undefined && whyOf(task) === 'decide';
  return { says: title || titleIn(task), decided: { waits, submission } };
}
