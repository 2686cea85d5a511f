import { redactWord as redacted } from '../capture/redact-word.ts';
import { redactDraft } from '../lesson/redact-draft.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { changeDraft } from './change-draft.ts';
import type { Deps } from './deps.ts';

/** Replaces a word by a placeholder everywhere: in the capture, in the draft and in what it may still offer. */
export const redactWord = (
  deps: Deps,
  { draft: id, word }: { draft: Id; word: string },
): Promise<Result<Draft>> =>
  changeDraft(deps, id, async (draft) => {
    const capture = await deps.db.captures.get(draft.capture ?? '');
    if (!capture) return fail({ kind: 'not-found', what: 'capture' });
    const clean = redacted(capture, word);
    await deps.db.captures.put(clean);
    return ok(redactDraft(draft, capture, clean, word));
  });
