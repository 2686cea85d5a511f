import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { LessonContent } from '../../model/lesson.ts';
import { Hash } from '../hash.ts';

/** Excerpts a browser found on the page, by their id, and when. */
export const Found = z.array(
  z.looseObject({
    excerpt: z.string().min(1).max(40),
    at: z.int().nonnegative(),
  }),
);

/** A sentence of a person that says why. */
export const Reason = z.string().max(500);

/** How often the thing was changed when it was read; null for a new one. A change since refuses the command. */
export const Version = z.int().nonnegative().nullable();

/** A revision as it is sent. Both hashes are the sender's word: the server takes them again and refuses a difference. */
export const revision = {
  lesson: Id,
  rev: Id,
  /** The live revision it was written on; null for a new lesson. */
  base: Id.nullable(),
  content: LessonContent,
  contentHash: Hash,
  meaningHash: Hash,
};
