import { attempt } from '../db/problem-of.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Captured, Deps, DraftWish } from './deps.ts';
import { draftCapture } from './draft-capture.ts';
import { knownLessons } from './known-lessons.ts';

/** Drafts a capture that was kept when its drafter failed or wanted to be approved first. Problems: `not-found`, the drafter's. */
export const draftKept = (
  deps: Deps,
  { capture: id, ...wish }: { capture: Id } & DraftWish,
): Promise<Result<Captured>> =>
  attempt(async () => {
    const capture = await deps.db.captures.get(id);
    if (!capture) return fail({ kind: 'not-found', what: 'capture' });
    wish.onCapture?.(id);
    const draft = await draftCapture(deps, capture, wish);
    if (!draft.ok) return draft;
    const known = await knownLessons(deps.db, capture, { sources: [capture.source.key], except: null });
    return ok({ capture, draft: draft.value, known });
  });
