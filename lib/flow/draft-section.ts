import { attempt } from '../db/problem-of.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, type Result } from '../model/result.ts';
import type { Deps, DraftWish } from './deps.ts';
import { draftCapture } from './draft-capture.ts';

/** Drafts another lesson, of another section of the same capture. Problem: `not-found`. */
export const draftSection = (
  deps: Deps,
  { draft: id, ...wish }: { draft: Id; section: string } & DraftWish,
): Promise<Result<Draft>> =>
  attempt(async () => {
    const draft = await deps.db.drafts.get(id);
    if (!draft) return fail({ kind: 'not-found', what: 'draft' });
    const capture = await deps.db.captures.get(draft.capture ?? '');
    if (!capture) return fail({ kind: 'not-found', what: 'capture' });
    wish.onCapture?.(capture.id);
    return draftCapture(deps, capture, wish);
  });
