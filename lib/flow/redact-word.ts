import { redactWord as redacted, replaceWord } from '../capture/redact-word.ts';
import { attempt } from '../db/problem-of.ts';
import { redactDraft } from '../lesson/redact-draft.ts';
import type { Capture } from '../model/capture.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';

/** The placeholder that took the word's place: the one that is new or stands more often than before. */
function placeholderOf(before: Capture, after: Capture): string | undefined {
  const counts = new Map(before.redactions.map(({ placeholder, count }) => [placeholder, count]));
  return after.redactions.find(({ placeholder, count }) => count > (counts.get(placeholder) ?? 0))
    ?.placeholder;
}

/**
 * Replaces a word by a placeholder everywhere: in the capture and in every draft made from it that is not saved yet.
 * A word that is nowhere on the page changes nothing. Problem: `not-found`.
 */
export const redactWord = (
  deps: Deps,
  { draft: id, word }: { draft: Id; word: string },
): Promise<Result<Draft>> =>
  attempt(() =>
    deps.db.transaction('rw', [deps.db.drafts, deps.db.captures], async () => {
      const draft = await deps.db.drafts.get(id);
      if (draft?.state !== 'open') return fail({ kind: 'not-found', what: 'draft' });
      const capture = await deps.db.captures.get(draft.capture ?? '');
      if (!capture) return fail({ kind: 'not-found', what: 'capture' });
      const clean = redacted(capture, word);
      const placeholder = placeholderOf(capture, clean);
      if (placeholder === undefined) return ok(draft);
      const clear = (one: Draft) => redactDraft(one, clean, (text) => replaceWord(text, word, placeholder));
      const others = await deps.db.drafts.where('state').anyOf('open', 'discarded').toArray();
      await deps.db.captures.put(clean);
      await deps.db.drafts.bulkPut(others.filter((one) => one.capture === capture.id).map(clear));
      return ok(clear(draft));
    }),
  );
