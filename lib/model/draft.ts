import * as z from 'zod';
import { Claim } from './claim.ts';
import { Id } from './id.ts';
import { LessonContent } from './lesson.ts';
import { SkillId } from './skill.ts';

/** Something the person should know about how the draft was made; each has one sentence in the UI. */
export const DraftNote = z.enum([
  'no-check',
  'no-language-pack',
  'few-sentences',
  'no-insight',
  'instruction-like-text',
  'long-page',
]);
export type DraftNote = z.infer<typeof DraftNote>;

/** Another lesson that could be made from the same capture. `section` is the heading's block id, or '' for the top. */
export const Suggestion = z.object({ section: z.string(), title: z.string(), path: z.array(z.string()) });
export type Suggestion = z.infer<typeof Suggestion>;

/** What a drafter proposes: content, and what it could have said otherwise. Nothing in it is saved until a person saves it. */
export const Proposal = z.object({
  content: LessonContent,
  section: z.string(),
  suggestions: z.array(Suggestion),
  /** Grounded sentences a check can be written on, when no good one could be made. */
  checkSeeds: z.array(Claim),
  /** Callouts of the focus section that the content does not quote; the person quotes or dismisses each. */
  cautions: z.array(Claim),
  skills: z.array(SkillId),
  notes: z.array(DraftNote),
  driver: z.string(),
});
export type Proposal = z.infer<typeof Proposal>;

/** A proposal under the person's hands, autosaved per field. */
export const Draft = z.looseObject({
  id: Id,
  capture: Id.nullable(),
  /** The lesson it edits and the revision it started from; both null for a new lesson. */
  lesson: Id.nullable(),
  base: Id.nullable(),
  at: z.int().nonnegative(),
  changedAt: z.int().nonnegative(),
  state: z.enum(['open', 'saved', 'discarded']),
  proposal: Proposal,
  content: LessonContent,
});
export type Draft = z.infer<typeof Draft>;
