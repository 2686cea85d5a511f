import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { newIds } from './new-id.ts';
import { readLesson } from './read-lesson.ts';
import { recordEvent } from './record-event.ts';

/**
 * Settles a lesson that was edited on two devices apart: its next revision says what `keep` says, and stands on all of them, so that
 * neither is offered again; each stays in the history. `heads` are those that were shown. Problems: `not-found`, storage.
 */
export const settleHeads = (
  deps: Deps,
  { lesson, keep, heads }: { lesson: Id; keep: Id; heads: readonly Id[] },
): Promise<Result<{ event: Id }>> =>
  recordEvent(deps, async (db) => {
    const fold = await readLesson(db, lesson);
    const content = fold.kept.find(({ revision }) => revision.rev === keep)?.revision.content;
    const [base, ...joins] = fold.heads;
    // Another edit may have come meanwhile, which nobody has looked at.
    const isShown = fold.heads.length > 1 && fold.heads.every((rev) => heads.includes(rev));
    if (content === undefined || base === undefined || !isShown)
      return fail({ kind: 'not-found', what: 'lesson' });
    return ok({ kind: 'lesson.revised', body: { lesson, rev: newIds(deps)(), base, joins, content } });
  });
