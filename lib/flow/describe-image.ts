import { describeImage as described } from '../lesson/describe-image.ts';
import type { BlockId } from '../model/block.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { badText } from '../rules/bad-text.ts';
import { changeDraft } from './change-draft.ts';
import type { Deps } from './deps.ts';
import { getPrefs } from './get-prefs.ts';
import { handWords } from './hand-words.ts';
import { newIds } from './new-id.ts';

/**
 * Keeps a person's sentence for an image as a claim of the draft under their name, redacted first; the value is that
 * claim. Problems: `text-empty`, `text-refused`, `text-too-long`, those of `handWords`, storage.
 */
export async function describeImage(
  deps: Deps,
  { draft: id, image, sentence }: { draft: Id; image: BlockId; sentence: string },
): Promise<Result<Id>> {
  const words = sentence.trim().replace(/\s+/g, ' ');
  if (words === '') return fail({ kind: 'text-empty' });
  const why = badText(words);
  if (why !== null) return fail({ kind: 'text-refused', why });
  const prefs = await getPrefs(deps);
  if (!prefs.ok) return prefs;
  const { name: by, ...lists } = prefs.value;
  const hand = await handWords(deps, id);
  if (!hand.ok) return hand;
  const { cleanWordsBeside } = await import('../capture/clean-page.ts');
  const text = await cleanWordsBeside(words, lists, hand.value.words);
  const claim = newIds(deps)();
  const kept = await changeDraft(deps, id, async (draft) => {
    if (draft.state !== 'open') return fail({ kind: 'not-found', what: 'draft' });
    const capture = await deps.db.captures.get(draft.capture ?? '');
    // Something may have been redacted meanwhile, and that must not come back.
    if (!capture || !hand.value.isStill(capture)) return fail({ kind: 'not-found', what: 'capture' });
    return described(draft, capture, { image, claim, text }, { by, at: deps.now() });
  });
  return kept.ok ? ok(claim) : kept;
}
