import { attempt } from '../db/problem-of.ts';
import type { Capture } from '../model/capture.ts';
import type { Proposal } from '../model/draft.ts';
import { ok, type Result } from '../model/result.ts';
import type { Captured, Deps } from './deps.ts';
import { draftCapture } from './draft-capture.ts';
import { knownLessons } from './known-lessons.ts';
import { tidyAway } from './tidy-away.ts';

type Wish = { signal?: AbortSignal; change?: (proposal: Proposal) => Proposal };

/** Stores a capture before anything is drafted from it, so that a drafter that fails loses nothing. */
export const keepCapture = (deps: Deps, capture: Capture, wish: Wish): Promise<Result<Captured>> =>
  attempt(async () => {
    await tidyAway(deps.db, deps.now());
    await deps.db.captures.put(capture);
    const draft = await draftCapture(deps, capture, wish);
    if (!draft.ok) return draft;
    const known = await knownLessons(deps.db, [capture.source.key], null);
    return ok({ capture, draft: draft.value, known });
  });
