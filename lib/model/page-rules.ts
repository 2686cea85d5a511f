import * as z from 'zod';
import { AddressPattern } from './address-pattern.ts';
import { Id } from './id.ts';

/** The most patterns a team has, of all its lessons together. */
export const MOST_RULES = 50;

/** Which lessons of a team are always shown on which addresses, as their owners want it. */
export const PageRules = z.looseObject({
  rules: z
    .array(z.looseObject({ lesson: Id, patterns: z.array(AddressPattern).max(MOST_RULES) }))
    .max(MOST_RULES),
});
export type PageRules = z.infer<typeof PageRules>;

/** The setting of a team that holds them. */
export const PAGE_RULES = 'page-rules';
