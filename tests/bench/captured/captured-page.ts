import type { Problem } from '../../../lib/model/problem.ts';
import type { Score, Structure } from './score.ts';

export type Measured = Pick<Score, 'recall' | 'leaks' | 'titleOk'> & { ms: number };

/**
 * One page: what the built extension captured of it, and what the best open extractors make of the same document in the
 * same browser. `ms` is the time in the page plus the blocks, `msWalk` the part of it in the person's tab, `msWhole` all of it
 * with redaction and hashing; `msStored` runs from the click in the popup to the capture being stored.
 */
export type CapturedPage = Measured & {
  kind: string;
  slug: string;
  error: Problem | null;
  adapter: string | null;
  structure: Structure | null;
  facts: [found: number, expected: number] | null;
  msWalk: number;
  msWhole: number;
  msStored: number | null;
  missing: string[];
  leaked: string[];
  peers: { readability: Measured; defuddle: Measured; walk: { ms: number } };
};
