import { Plus } from 'lucide-react';
import type { DraftEdit, DraftView } from '../../lib/flow/deps.ts';
import { editDraft } from '../../lib/flow/edit-draft.ts';
import { suggestionsOf } from '../../lib/flow/suggestions-of.ts';
import type { Check } from '../../lib/model/check.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';
import { CheckView } from './check-view.tsx';
import { useSaver } from './use-saver.tsx';

/** Decides about a suggested question and offers to take that back, after which it is offered again as it was drafted. */
function useDecide(draft: Id) {
  const deps = useDeps();
  const saver = useSaver();
  const say = useSay();
  const reopen = async (check: Id) => {
    if (!(await saver.flush())) return;
    const reopened = await editDraft(deps, { draft, edit: { kind: 'suggestion-reopen', check } });
    if (!reopened.ok) say.problem(reopened.problem);
  };
  return (edit: Extract<DraftEdit, { kind: 'suggestion-take' | 'suggestion-leave' }>, sentence: string) =>
    saver.change(async () => {
      const decided = await editDraft(deps, { draft, edit });
      if (decided.ok) say.undoable(sentence, () => void reopen(edit.check));
      return decided;
    });
}

/** The questions that rules made, each to take, to edit and take, or to leave out; none is part of the lesson before. */
export function SuggestedChecks({ view, onTake }: { view: DraftView; onTake: (edits: boolean) => void }) {
  const decide = useDecide(view.draft.id);
  return suggestionsOf(view.draft).map((check) => (
    <OneSuggestion
      key={check.id}
      check={check}
      onTake={(edits) => {
        onTake(edits);
        void decide({ kind: 'suggestion-take', check: check.id }, t('lesson.suggested.taken'));
      }}
      onLeave={() =>
        void decide({ kind: 'suggestion-leave', check: check.id }, t('lesson.suggested.left_out'))
      }
    />
  ));
}

function OneSuggestion(props: { check: Check; onTake: (edits: boolean) => void; onLeave: () => void }) {
  const { check, onTake, onLeave } = props;
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line border-dashed p-3">
      <div>
        <h4 className="font-medium text-12">{t('lesson.suggested.title')}</h4>
        <p className="text-12 text-muted">{t('lesson.suggested.reason')}</p>
      </div>
      <CheckView check={check} />
      <div className="flex flex-wrap gap-2">
        <Button small icon={Plus} onClick={() => onTake(false)}>
          {t('lesson.suggested.take')}
        </Button>
        <Button small loudness="quiet" onClick={() => onTake(true)}>
          {t('lesson.suggested.edit_and_take')}
        </Button>
        <Button small loudness="quiet" onClick={onLeave}>
          {t('lesson.suggested.leave')}
        </Button>
      </div>
    </div>
  );
}
