import { redactWord as redacted, replaceWord, replaceWordIn } from '../capture/redact-word.ts';
import { attempt } from '../db/problem-of.ts';
import { redactDraft } from '../lesson/redact-draft.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import type { Deps } from './deps.ts';

/**
 * Replaces a word by a placeholder everywhere: in the capture, its address, and every draft made from it that is not saved
 * yet. The value is the placeholder, null for a word that is nowhere on the page. Problem: `not-found`.
 */
export const redactWord = (
  deps: Deps,
  { draft: id, word }: { draft: Id; word: string },
): Promise<Result<string | null>> =>
  attempt(() =>
    deps.db.transaction('rw', [deps.db.drafts, deps.db.captures], async () => {
      const draft = await deps.db.drafts.get(id);
      if (draft?.state !== 'open') return fail({ kind: 'not-found', what: 'draft' });
      const capture = await deps.db.captures.get(draft.capture ?? '');
      if (!capture) return fail({ kind: 'not-found', what: 'capture' });
      const done = redacted(capture, word);
      if (done === null) return ok(null);
      const { capture: clean, placeholder } = done;
      const text = (words: string) => replaceWord(words, word, placeholder);
      const source = (of: Source) => replaceWordIn(of, word, placeholder);
      const clear = (one: Draft) => redactDraft(one, { before: capture, clean, text, source });
      const others = await deps.db.drafts.where('state').anyOf('open', 'discarded').toArray();
      await deps.db.captures.put(clean);
      await deps.db.drafts.bulkPut(others.filter((one) => one.capture === capture.id).map(clear));
      return ok(placeholder);
    }),
  );
