import { appendEvents } from '../../db/append-events.ts';
import { enqueue, letGoRefused } from '../../db/outbox.ts';
import { stampEvent } from '../../db/stamp-event.ts';
import { logEvent } from '../../log/log-event.ts';
import type { Id } from '../../model/id.ts';
import { submit } from '../../protocol/commands/submit.ts';
import type { Link } from '../../sync/link.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { lastSent } from './last-sent.ts';
import type { Place } from './place-there.ts';
import { type SubmissionWords, submissionWords } from './submission-words.ts';

type Given = Place & SubmissionWords & { lesson: Id; rev: Id };

/**
 * Notes a submission in the log and puts its command into the outbox, inside the running transaction. The command has the submission's
 * id for its own, so that what became of it is found on each of the person's devices.
 */
export async function putSubmission(deps: Deps, link: Link, given: Given): Promise<{ submission: Id }> {
  const { lesson, rev, as, base, ...words } = given;
  const before = await lastSent(deps.db, { lesson, team: link.team });
  if (before !== null) await letGoRefused(deps.db, link.team, before.submission);
  const newId = newIds(deps);
  const [submission, sent] = [newId(), newId()];
  const stamp = await stampEvent(deps.db, deps.now(), deps.random);
  await appendEvents(deps.db, [logEvent('lesson.submitted', { lesson, rev, as, sent, submission }, stamp)]);
  const body = { submission, lesson: as, rev: sent, base, ...submissionWords(words) };
  const what = { t: 'command', id: submission, kind: submit.kind, v: submit.v, at: stamp.at, body } as const;
  // Read again: the event above may have taken a number.
  await enqueue(deps.db, (await deps.db.links.get(link.team)) ?? link, [{ what }]);
  return { submission };
}
