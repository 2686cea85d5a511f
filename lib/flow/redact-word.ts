import { attempt } from '../db/problem-of.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { redactIn } from './redact-in.ts';

/**
 * Replaces a word by a placeholder everywhere: in the capture, its address, and every draft made from it that is not saved
 * yet. The value is the placeholder, null for a word that is nowhere on the page. Problem: `not-found`.
 */
export const redactWord = (
  deps: Deps,
  { draft: id, word }: { draft: Id; word: string },
): Promise<Result<string | null>> =>
  attempt(() =>
    deps.db.transaction('rw', [deps.db.drafts, deps.db.captures, deps.db.jobs], async () => {
      const draft = await deps.db.drafts.get(id);
      if (draft?.state !== 'open') return fail({ kind: 'not-found', what: 'draft' });
      const capture = await deps.db.captures.get(draft.capture ?? '');
      if (!capture) return fail({ kind: 'not-found', what: 'capture' });
      const done = await redactIn(deps.db, capture, word);
      return ok(done === null ? null : done.placeholder);
    }),
  );
