import * as z from 'zod';
import { Id } from './id.ts';
import { TierValue } from './lesson.ts';
import { OpenName } from './open-name.ts';

/** A revision put before those who may decide about it; `base` is the live revision it was written on. */
export const Submission = z.looseObject({
  id: Id,
  lesson: Id,
  rev: Id,
  base: Id.nullable(),
  submitter: z.string().min(1).max(120),
  tier: TierValue,
  /** 'waiting', 'approved', 'changes', 'rejected', 'withdrawn' or 'stale'. */
  state: OpenName,
});
export type Submission = z.infer<typeof Submission>;
