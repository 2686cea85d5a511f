import { attempt } from '../db/problem-of.ts';
import { putBackIn, titleWith } from '../lesson/put-back-original.ts';
import { redactDraft } from '../lesson/redact-draft.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { readLive } from './read-live.ts';

/**
 * Turns a placeholder back into what the live page says, in the capture and in every draft of it that is not saved; the
 * value is that original. Problems: `not-found`, those of `readLive`.
 */
export const restoreRedaction = (
  deps: Deps,
  { draft: id, placeholder }: { draft: Id; placeholder: string },
): Promise<Result<string>> =>
  attempt(async () => {
    const of = (await deps.db.drafts.get(id))?.capture ?? '';
    const seen = await deps.db.captures.get(of);
    if (!seen) return fail({ kind: 'not-found', what: 'capture' });
    const live = await readLive(deps, seen);
    if (!live.ok) return live;
    const { restoreIn } = await import('../capture/restore.ts');
    return deps.db.transaction('rw', [deps.db.drafts, deps.db.captures], async () => {
      const capture = await deps.db.captures.get(of);
      if (!capture) return fail({ kind: 'not-found', what: 'capture' });
      const restored = restoreIn(capture, live.value, placeholder);
      if (!restored.ok) return restored;
      const { capture: next, originals } = restored.value;
      const text = putBackIn(next, placeholder, originals);
      const cleaning = { before: capture, clean: next, text, source: titleWith(text) };
      const drafts = await deps.db.drafts.where('state').anyOf('open', 'discarded').toArray();
      await deps.db.captures.put(next);
      await deps.db.drafts.bulkPut(
        drafts.filter((one) => one.capture === of).map((one) => redactDraft(one, cleaning)),
      );
      return ok(originals[0] ?? '');
    });
  });
