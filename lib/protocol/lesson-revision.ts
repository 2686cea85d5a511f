import * as z from 'zod';
import { Id } from '../model/id.ts';
import { TierValue } from '../model/lesson.ts';
import { Hash } from './hash.ts';

/** So many of a lesson's revisions its row names, the newest; the number of each still says how many there were. */
export const MOST_REVISIONS = 20;

/** A revision that was live at some time, without its words. */
export const LessonRevision = z.looseObject({
  /** 1 is the first that was ever live. */
  number: z.int().positive(),
  rev: Id,
  /** When it went live, by the server's clock in ms. */
  at: z.int().nonnegative(),
  author: z.string().max(120),
  /** Who approved it, in this order; nobody where it carries the approval of words that mean the same. */
  approvers: z.array(z.string().max(120)).max(20),
  tier: TierValue,
  contentHash: Hash,
  carried: z.boolean(),
});
export type LessonRevision = z.infer<typeof LessonRevision>;
