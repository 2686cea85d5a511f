import * as z from 'zod';
import { BlockId } from './block.ts';
import { Claim } from './claim.ts';
import { Id } from './id.ts';
import { LessonContent } from './lesson.ts';
import { OpenName } from './open-name.ts';
import { Tokens } from './sending.ts';
import { SkillId } from './skill.ts';

/** Something the person should know about how the draft was made; each has one sentence in the UI. */
export const DraftNote = z.enum([
  'no-check',
  'no-language-pack',
  'few-sentences',
  'no-insight',
  'instruction-like-text',
  'long-page',
  'unread-part',
  'quotes-kept',
]);
export type DraftNote = z.infer<typeof DraftNote>;

/** Another lesson that could be made from the same capture. `section` is the heading's block id, or '' for the top. */
export const Suggestion = z.looseObject({
  section: z.string(),
  title: z.string(),
  path: z.array(z.string()),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** What a model's draft was made with; `prompt` names the version of our words. */
export const DraftedBy = z.looseObject({
  driver: z.string(),
  model: z.string(),
  prompt: z.string(),
  tokens: Tokens.nullable(),
  ms: z.int().nonnegative(),
  retried: z.boolean(),
  /** Sections of a long page the model was not shown. */
  leftOut: z.array(z.looseObject({ path: z.array(z.string()), words: z.int() })).optional(),
});
export type DraftedBy = z.infer<typeof DraftedBy>;

/** What a drafter proposes: content, and what it could have said otherwise. Nothing in it is saved until a person saves it. */
export const Proposal = z.looseObject({
  content: LessonContent,
  section: z.string(),
  suggestions: z.array(Suggestion),
  /** Grounded sentences a check can be written on, when no good one could be made. */
  checkSeeds: z.array(Claim),
  /** Callouts of the focus section that the content does not quote; the person quotes or dismisses each. */
  cautions: z.array(Claim),
  skills: z.array(SkillId),
  /** See `DraftNote`. */
  notes: z.array(OpenName),
  driver: z.string(),
  /** Only of a model's draft. */
  made: DraftedBy.optional(),
});
export type Proposal = z.infer<typeof Proposal>;

/** The ids a draft will be saved under, fixed when it is made. */
export const SaveIds = z.looseObject({ lesson: Id, rev: Id, event: Id });
export type SaveIds = z.infer<typeof SaveIds>;

/** What became of a question that rules made: not decided yet, taken as it was, taken and changed, left out. */
export const Suggested = z.enum(['open', 'taken', 'edited', 'left']);
export type Suggested = z.infer<typeof Suggested>;

/** A proposal under the person's hands, autosaved per field. */
export const Draft = z.looseObject({
  id: Id,
  capture: Id.nullable(),
  /** The lesson it edits and the revision it started from; both null for a new lesson. */
  lesson: Id.nullable(),
  base: Id.nullable(),
  at: z.int().nonnegative(),
  changedAt: z.int().nonnegative(),
  /** 'carried' is an open draft of a newer version: kept and passed on, not shown. */
  state: z.enum(['open', 'saved', 'discarded', 'carried']),
  proposal: Proposal,
  content: LessonContent,
  saveAs: SaveIds,
  /** How often words were redacted or restored in it. */
  cleaned: z.int().positive().optional(),
  /** Which claim says, in the person's words, what an image of the capture shows. */
  described: z.record(BlockId, Id).optional(),
  /** The proposal's questions that are no part of the lesson until a person takes them, see `Suggested`. */
  suggested: z.record(Id, OpenName).optional(),
});
export type Draft = z.infer<typeof Draft>;
