import type { HandWord } from '../capture/hand-words.ts';
import { align } from '../capture/redact/align.ts';
import { attempt } from '../db/problem-of.ts';
import { isSameCapture } from '../db/same-capture.ts';
import type { Capture } from '../model/capture.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { readLive } from './read-live.ts';

/** Words that were redacted by hand, never to be stored, and whether their capture is still as it was. */
type HandWords = { words: HandWord[]; isStill: (now: Capture) => boolean };

/**
 * The words that were redacted by hand in the capture of an open draft. Only its page can tell them, and it is read only
 * where there are any. Problems: `not-found`, those of `readLive`, storage.
 */
export const handWords = (deps: Deps, id: Id): Promise<Result<HandWords>> =>
  attempt(async () => {
    const draft = await deps.db.drafts.get(id);
    if (draft?.state !== 'open') return fail({ kind: 'not-found', what: 'draft' });
    const capture = await deps.db.captures.get(draft.capture ?? '');
    if (!capture) return fail({ kind: 'not-found', what: 'capture' });
    const { redactions, scope, source } = capture;
    const isStill = (now: Capture) => isSameCapture(now, capture);
    if (!redactions.some(({ byHand }) => byHand)) return ok({ words: [], isStill });
    // What was selected then may not be selected now, and the whole page holds it.
    const live = await readLive(deps, { ...capture, scope: scope === 'selection' ? 'page' : scope });
    if (!live.ok) return live;
    if (align(live.value.source.key, source.key) === null)
      return fail({ kind: 'restore-refused', why: 'other-page' });
    const { handWordsOn } = await import('../capture/hand-words.ts');
    const words = handWordsOn(live.value.texts(), capture);
    return words.ok ? ok({ words: words.value, isStill }) : words;
  });
