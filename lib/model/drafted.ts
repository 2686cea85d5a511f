import * as z from 'zod';
import { Id } from './id.ts';
import { OpenName } from './open-name.ts';

/** As much of a drafted claim as is kept to be compared with what a person made of it. */
export const MOST_WAS = 600;
export const MOST_CHANGED = 20;
export const MOST_LEFT = 10;

/** What a lesson's words were drafted by, and what a person made of them; a claim in neither list is a person's own. */
export const Drafted = z.looseObject({
  /** The drafter, such as 'embedded' for rules. */
  driver: OpenName,
  /** The model's name; null where there was none. */
  model: z.string().max(200).nullable(),
  /** Claims that still say what was drafted. */
  kept: z.array(Id).max(130),
  /** Claims that say something else now, with the drafted words; the first of them where there are more. */
  changed: z.array(z.looseObject({ claim: Id, was: z.string().max(MOST_WAS) })).max(MOST_CHANGED),
  /** Claims that were drafted and are not in it at all: how many, and the words of the first of them. */
  left: z
    .looseObject({ count: z.int().nonnegative(), words: z.array(z.string().max(MOST_WAS)).max(MOST_LEFT) })
    .optional(),
});
export type Drafted = z.infer<typeof Drafted>;
