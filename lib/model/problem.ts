import * as z from 'zod';

/** Why a page cannot be captured at all; each has one sentence in the UI. */
export const PageRefusal = z.enum([
  'browser-page',
  'store',
  'pdf',
  'empty',
  'not-html',
  'file',
  'editing',
  'other-page',
  'editor-only',
  'closed',
]);
export type PageRefusal = z.infer<typeof PageRefusal>;

/** Every failure a person can meet. The UI switches on `kind`; a new kind breaks the build until it has its sentence. */
export const Problem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page-refused'), why: PageRefusal }),
  z.object({ kind: z.literal('no-grant') }),
  z.object({ kind: z.literal('nothing-selected') }),
  z.object({ kind: z.literal('selection-in-frame') }),
  z.object({ kind: z.literal('panel-closed') }),
  z.object({ kind: z.literal('page-gone') }),
  z.object({ kind: z.literal('capture-expired') }),
  z.object({ kind: z.literal('reading-broken-off') }),
  z.object({ kind: z.literal('text-empty') }),
  z.object({ kind: z.literal('text-too-long'), max: z.int() }),
  z.object({ kind: z.literal('too-many'), max: z.int() }),
  z.object({
    kind: z.literal('text-refused'),
    why: z.enum(['bidi', 'zero-width', 'tag', 'mixed-script', 'ill-formed']),
  }),
  z.object({ kind: z.literal('lesson-incomplete'), missing: z.array(z.string()) }),
  z.object({
    kind: z.literal('not-found'),
    what: z.enum(['lesson', 'draft', 'capture', 'skill', 'event', 'quote']),
  }),
  z.object({ kind: z.literal('skill-limit'), max: z.int() }),
  z.object({ kind: z.literal('skill-name-taken'), name: z.string() }),
  z.object({ kind: z.literal('word-refused'), why: z.enum(['length', 'full', 'other-list']) }),
  z.object({ kind: z.literal('restore-refused'), why: z.enum(['own-words', 'other-page', 'changed']) }),
  z.object({ kind: z.literal('storage-full') }),
  z.object({ kind: z.literal('storage-unavailable') }),
  z.object({ kind: z.literal('storage-newer') }),
  z.object({
    kind: z.literal('import-unreadable'),
    why: z.enum(['not-json', 'not-ours', 'too-large', 'too-deep', 'repeated-key', 'not-readable']),
  }),
  z.object({ kind: z.literal('import-newer'), version: z.int() }),
  z.object({ kind: z.literal('import-invalid'), where: z.string() }),
  z.object({ kind: z.literal('message-refused') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('unexpected'), detail: z.string() }),
]);
export type Problem = z.infer<typeof Problem>;
