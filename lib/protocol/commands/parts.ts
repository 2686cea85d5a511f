import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { LessonContent } from '../../model/lesson.ts';
import { Hash } from '../hash.ts';

/** Excerpts a browser found on the page, by their id, and when. */
export const Found = z.array(
  z.looseObject({ excerpt: z.string().min(1).max(40), at: z.int().nonnegative() }),
);

/** A person of the team, by id. */
export const Person = z.string().min(1).max(120);

/** A sentence of a person. */
export const Sentence = z.string().trim().min(1).max(2_000);

/** A revision as it is sent. The server takes both hashes itself; the sender's tell it what was meant, where they come. */
export const revision = {
  lesson: Id,
  rev: Id,
  /** The live revision it was written on; null for a new lesson. */
  base: Id.nullable(),
  content: LessonContent,
  contentHash: Hash.optional(),
  meaningHash: Hash.optional(),
};
