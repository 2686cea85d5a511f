import type { Db } from '../db/schema.ts';
import { proposalOf } from '../lesson/new-draft.ts';
import { requote } from '../lesson/requote.ts';
import type { Capture } from '../model/capture.ts';
import type { Draft, Proposal } from '../model/draft.ts';
import type { LessonContent } from '../model/lesson.ts';
import { offered } from './offered.ts';
import { redactAgain } from './redact-again.ts';

type Updated = { found: Draft | undefined; kept: LessonContent };

/** What a newer capture makes of a lesson, or of its open draft, inside the running transaction; what was redacted by hand stays so. */
export async function updateFrom(db: Db, { found, kept }: Updated, capture: Capture): Promise<Proposal> {
  const clean = await redactAgain(db, found?.content ?? kept, capture);
  // Read after that: redacting the capture redacts its drafts.
  const drafts = await db.drafts.where('state').equals('open').toArray();
  const content = drafts.find(({ id }) => id === found?.id)?.content ?? kept;
  const beside = offered(drafts, capture.id, content);
  if (clean === null) return { ...proposalOf(content), ...beside, notes: ['quotes-kept'] };
  return { ...proposalOf(requote(content, clean)), ...beside };
}
