import type { DraftEdit, DraftView } from '../../lib/flow/deps.ts';
import { editDraft } from '../../lib/flow/edit-draft.ts';
import { type Displaced, putBack } from '../../lib/flow/put-back.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';
import { useSaver } from './use-saver.tsx';

type Removed = { id: Id } & Omit<Displaced, 'claim'>;

const MOST = 60;

const short = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST).trimEnd()}…`);

/** What is said of a claim that was removed: its words, or its name in the lesson, and the checks that went along. */
export function removedSentence({ id, text }: Claim, name: string, view: DraftView): string {
  const words = short(text.trim() === '' ? name : text);
  const checks = view.draft.content.checks.filter(({ claim }) => claim === id).length;
  return checks === 0
    ? t('lesson.removed.one', [words])
    : t('lesson.removed.with_checks', checks, [formatNumber(checks), words]);
}

/**
 * Takes a claim, a caution or a check out of the draft and offers to put it back; what was written into its place
 * meanwhile makes way, which can be undone too.
 */
export function useRemove(view: DraftView): (edit: DraftEdit, id: Id, sentence: string) => Promise<void> {
  const deps = useDeps();
  const saver = useSaver();
  const say = useSay();
  const { id: draft, content, cleaned } = view.draft;
  const offer = (sentence: string, removed: Removed) => say.undoable(sentence, () => void undo(removed));
  const undo = async (removed: Removed) => {
    // What was refused is said at the foot of the draft.
    if (!(await saver.flush())) return;
    const back = await putBack(deps, { draft, ...removed });
    if (!back.ok) return say.problem(back.problem);
    if (back.value === null || back.value.claim.text.trim() === '') return;
    const { claim, ...stood } = back.value;
    offer(t('lesson.removed.for_other', [short(claim.text)]), { id: claim.id, ...stood });
  };
  return async (edit, id, sentence) => {
    await saver.change(async () => {
      const removed = await editDraft(deps, { draft, edit });
      if (removed.ok) offer(sentence, { id, before: content, cleaned });
      return removed;
    });
  };
}
