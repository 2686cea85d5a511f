import type { DraftEdit, DraftView } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useSay } from '../ui/toast.tsx';
import { useSaver } from './use-saver.tsx';

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

/** Takes a claim, a caution or a check out of the draft and offers to put it back. */
export function useRemove(view: DraftView): (edit: DraftEdit, id: Id, sentence: string) => Promise<void> {
  const saver = useSaver();
  const say = useSay();
  const before = view.draft.content;
  return async (edit, id, sentence) => {
    const removed = await saver.act(edit);
    // What was refused is said at the foot of the draft.
    if (!removed.ok) return;
    say.undoable(sentence, () => {
      void saver.act({ kind: 'put-back', id, before }).then((back) => {
        if (!back.ok) say.problem(back.problem);
      });
    });
  };
}
