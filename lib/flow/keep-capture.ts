import { attempt } from '../db/problem-of.ts';
import type { Capture } from '../model/capture.ts';
import { ok, type Result } from '../model/result.ts';
import type { Captured, Deps, DraftWish } from './deps.ts';
import { draftCapture } from './draft-capture.ts';
import { knownLessons } from './known-lessons.ts';
import { tidyAway } from './tidy-away.ts';

/** Stores a capture before anything is drafted from it, so that a drafter that fails loses nothing. */
export const keepCapture = (deps: Deps, capture: Capture, wish: DraftWish): Promise<Result<Captured>> =>
  attempt(async () => {
    await tidyAway(deps.db, deps.now());
    await deps.db.captures.put(capture);
    wish.onCapture?.(capture.id);
    const draft = await draftCapture(deps, capture, wish);
    if (!draft.ok) return draft;
    const known = await knownLessons(deps.db, capture, { sources: [capture.source.key], except: null });
    return ok({ capture, draft: draft.value, known });
  });
