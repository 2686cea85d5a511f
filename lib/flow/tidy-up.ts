import { attempt } from '../db/problem-of.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { tidyAway } from './tidy-away.ts';

/** Tidies away once for a page that opens. Problems: storage. */
export const tidyUp = (deps: Deps): Promise<Result<void>> =>
  attempt(async () => {
    await tidyAway(deps.db, deps.now());
    return ok(undefined);
  });
