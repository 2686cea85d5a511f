import * as z from 'zod';
import { LessonContent, TierValue } from '../model/lesson.ts';
import { OpenName } from '../model/open-name.ts';
import { FoundOnPage, SubmissionRow } from './rows.ts';

const Decided = z
  .looseObject({
    by: z.string(),
    verdict: OpenName,
    at: z.int(),
    /** Under which tier it was made; a server from before does not say it. */
    tier: TierValue.optional(),
    /** What stands behind it; rows from before do not say it. */
    found: FoundOnPage.default([]),
    reason: z.string().nullable().default(null),
    confirms: z.array(z.string()).default([]),
  })
  .array()
  .catch([]);

/** A task about a submission: the words to be decided about, what was decided so far, and what became of those before. */
export const SubmissionTask = z.looseObject({
  submission: SubmissionRow,
  content: LessonContent,
  decided: Decided,
  history: z
    .array(z.looseObject({ by: z.string(), state: OpenName, at: z.int(), decided: Decided }))
    .catch([]),
});
export type SubmissionTask = z.infer<typeof SubmissionTask>;
