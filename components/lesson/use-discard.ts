import { discardDraft } from '../../lib/flow/discard-draft.ts';
import { restoreDraft } from '../../lib/flow/restore-draft.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';

/** Puts a draft away and offers to take that back; tells whether it is away. What was refused is said. */
export function useDiscard(draft: Id, onRestored: (draft: Id) => void): () => Promise<boolean> {
  const deps = useDeps();
  const say = useSay();
  const restore = async () => {
    const restored = await restoreDraft(deps, { draft });
    if (restored.ok) onRestored(draft);
    else say.problem(restored.problem);
  };
  return async () => {
    const done = await discardDraft(deps, { draft });
    if (done.ok) say.undoable(t('lesson.discarded'), () => void restore());
    else say.problem(done.problem);
    return done.ok;
  };
}
