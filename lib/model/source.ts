import * as z from 'zod';
import { OpenName } from './open-name.ts';

/** The products this version has a name for; a source may come from one it does not know. */
export const App = z.enum(['jira', 'confluence', 'docs', 'web', 'text']);
export type App = z.infer<typeof App>;

/**
 * A page's identity that outlives a capture. `key` is `app|site|external` and never changes for the same page:
 * `external` is the product's own key (page id, issue key), else the canonical address.
 */
export const Source = z.looseObject({
  key: z.string().min(1).max(2_000),
  app: OpenName,
  site: z.string().max(300),
  external: z.string().max(1_500),
  title: z.string().max(1_000),
  address: z.string().max(2_000),
});
export type Source = z.infer<typeof Source>;
