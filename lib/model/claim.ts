import * as z from 'zod';
import { Id } from './id.ts';

/** W3C TextQuoteSelector: the words themselves with up to 32 characters on either side. */
export const QuoteSelector = z.looseObject({
  exact: z.string().min(1).max(2_000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
});
export type QuoteSelector = z.infer<typeof QuoteSelector>;

/** The redacted block a quote stands in (<= 2,000 characters); it travels where the capture does not. */
export const Excerpt = z.looseObject({
  id: z.string().min(1).max(40),
  text: z.string().max(2_000),
  path: z.array(z.string()),
  /** sha256 of `text`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  source: z.string(),
  at: z.int().nonnegative(),
});
export type Excerpt = z.infer<typeof Excerpt>;

/** What stands behind a claim. `quote` is only ever made by code that found the words. */
export const Support = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('quote'),
    selector: QuoteSelector,
    excerpt: z.string(),
    /** sha256 of the exact words. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.looseObject({
    kind: z.literal('testimony'),
    by: z.string().min(1).max(120),
    at: z.int().nonnegative(),
    knownFrom: z.string().max(500),
    link: z.string().max(2_000).optional(),
  }),
  z.looseObject({ kind: z.literal('none') }),
]);
export type Support = z.infer<typeof Support>;

/** One statement a learner can act on; its id is stable across revisions. Blank only while a person types. */
export const Claim = z.looseObject({ id: Id, text: z.string().max(2_000), support: Support });
export type Claim = z.infer<typeof Claim>;
