import * as z from 'zod';
import { Block, BlockId } from './block.ts';
import { Id } from './id.ts';
import { Source } from './source.ts';

/** Why a part of the page is not in the capture. */
export const NotReadReason = z.enum([
  'image-without-alt',
  'iframe',
  'canvas',
  'media',
  'embed',
  'shadow-root',
  'form-field',
  'hidden-text',
  'invisible-characters',
  'navigation',
  'page-frame',
  'too-many-elements',
  'too-much-text',
  'attributes-cut',
  'page-changed',
  'loading',
  'comments',
]);
export type NotReadReason = z.infer<typeof NotReadReason>;

/** What was not read and why; `examples` are short and already redacted. */
export const NotRead = z.object({
  reason: NotReadReason,
  count: z.int().positive(),
  examples: z.array(z.string().max(160)).max(3),
});
export type NotRead = z.infer<typeof NotRead>;

/** What a capture took and what it left; words are counted over all block texts. */
export const Coverage = z.object({
  words: z.int().nonnegative(),
  blocks: z.int().nonnegative(),
  headings: z.int().nonnegative(),
  tables: z.int().nonnegative(),
  code: z.int().nonnegative(),
  images: z.int().nonnegative(),
  notRead: z.array(NotRead),
});
export type Coverage = z.infer<typeof Coverage>;

export const RedactionKind = z.enum([
  'secret',
  'token',
  'email',
  'phone',
  'card',
  'iban',
  'address',
  'person',
  'word',
]);
export type RedactionKind = z.infer<typeof RedactionKind>;

/** A typed, stable placeholder such as `[email-1]` and how often it stands in the capture. The original is never stored. */
export const Redaction = z.object({
  placeholder: z.string().regex(/^\[[a-z]+-\d+\]$/),
  kind: RedactionKind,
  count: z.int().positive(),
  /** True for a word the person redacted in this capture, which no rule and no list knows. */
  byHand: z.literal(true).optional(),
});
export type Redaction = z.infer<typeof Redaction>;

/** A fact a reader sees in the page's frame: key, status, version, last change. */
export const Fact = z.object({ name: z.string().max(60), value: z.string().max(500) });
export type Fact = z.infer<typeof Fact>;

/** One part of how a problem was solved, by the blocks that say it; `by` is "person 1", never a name. */
export const StoryPart = z.object({
  part: z.enum(['symptom', 'environment', 'tried', 'cause', 'fix']),
  blocks: z.array(BlockId).min(1),
  by: z.string().max(60).optional(),
  at: z.string().max(40).optional(),
});
export type StoryPart = z.infer<typeof StoryPart>;

/** One atomic snapshot of one source. Stays on the device: captures never travel and are never in an event. */
export const Capture = z.looseObject({
  id: Id,
  source: Source,
  at: z.int().nonnegative(),
  adapter: z.string(),
  scope: z.enum(['page', 'selection', 'text']),
  title: z.string(),
  /** The page's own version or last change, when it says one. */
  version: z.string().nullable(),
  /** BCP 47 as the page declares it, else as its words suggest, else null. */
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  blocks: z.array(Block),
  /** Those of the blocks the person added, which no reading of the page finds by itself. */
  picked: z.array(BlockId).optional(),
  facts: z.array(Fact),
  coverage: Coverage,
  redactions: z.array(Redaction),
  /** The solution story of an issue, in the order of time. */
  story: z.array(StoryPart).optional(),
  /** sha256 of the canonical JSON of `blocks`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Capture = z.infer<typeof Capture>;
