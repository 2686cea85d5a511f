import { applyEdit } from '../lesson/edit.ts';
import { SELF } from '../lesson/own-words.ts';
import { quotedFrom, quotedIn } from '../lesson/quoted.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, type Result } from '../model/result.ts';
import { changeDraft } from './change-draft.ts';
import type { Deps, DraftEdit } from './deps.ts';
import { getPrefs } from './get-prefs.ts';
import { newIds } from './new-id.ts';

// A capture may be megabytes; only edits that may quote it read it.
const QUOTING: ReadonlySet<DraftEdit['kind']> = new Set([
  'claim-quote',
  'claim-add',
  'step-caution',
  'caution-quote',
]);

/** Applies one edit and stores the draft. Problems: `text-too-long`, `too-many`, `not-found` for a draft or words to quote, storage. */
export async function editDraft(
  deps: Deps,
  { draft: id, edit }: { draft: Id; edit: DraftEdit },
): Promise<Result<Draft>> {
  const prefs = await getPrefs(deps);
  if (!prefs.ok) return prefs;
  return changeDraft(deps, id, async (draft) => {
    if (draft.state !== 'open') return fail({ kind: 'not-found', what: 'draft' });
    const reads = draft.capture !== null && QUOTING.has(edit.kind);
    const capture = reads ? await deps.db.captures.get(draft.capture ?? '') : undefined;
    return applyEdit(draft, edit, {
      at: deps.now(),
      by: prefs.value.name || SELF,
      newId: newIds(deps),
      quoted: capture ? quotedFrom(capture) : quotedIn(draft.content),
      // Testimony has a name; without one a claim waits for its support.
      ownWords: capture?.scope === 'text' && prefs.value.name !== '',
    });
  });
}
