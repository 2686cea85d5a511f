import { Clipboard, ClipboardType, ExternalLink, Pencil, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { canOpen } from '../../lib/flow/can-open.ts';
import type { LessonView as View } from '../../lib/flow/deps.ts';
import { watchTeamLesson } from '../../lib/flow/queries/watch-team-lesson.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { DidItHelp } from '../outcome/did-it-help.tsx';
import { Button } from '../ui/button.tsx';
import { Menu, type MenuAct } from '../ui/menu.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { canSubmit } from './team/sent-status.tsx';
import { SubmitDialog } from './team/submit-dialog.tsx';
import { useLessonActs } from './use-lesson-acts.ts';
import { UsedDialog } from './used-dialog.tsx';

/** What can be done with a kept lesson. Keys: u for used at work, e for edit. */
export function LessonActions(props: { view: View; onGone: () => void; onEdit: (draft: Id) => void }) {
  const { view, onGone, onEdit } = props;
  const { page } = useDeps();
  const [using, setUsing] = useState(false);
  const [used, setUsed] = useState(false);
  const [submitting, setSubmitting] = useState(false);
  const team = valueOr(useQuery(watchTeamLesson, view.row.id), null);
  const { copy, remove, edit } = useLessonActs(view, onGone, onEdit);
  const { address } = view.row;
  useKeys({ u: () => setUsing(true), e: () => void edit() });
  const acts: MenuAct[] = [
    ...(team !== null && canSubmit(team)
      ? [{ label: t('submit.act'), icon: Users, onSelect: () => setSubmitting(true) }]
      : []),
    { label: t('lesson.copy_markdown'), icon: Clipboard, onSelect: () => void copy('markdown') },
    { label: t('lesson.copy_rich'), icon: ClipboardType, onSelect: () => void copy('html') },
    ...(!canOpen(address)
      ? []
      : [
          {
            label: t('lesson.open_source'),
            icon: ExternalLink,
            onSelect: () => void page.openSource(address),
          },
        ]),
    null,
    { label: t('lesson.delete'), icon: Trash2, danger: true, onSelect: () => void remove() },
  ];
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {used && (
        <div className="w-full pb-1">
          <DidItHelp lesson={view.row.id} question={t('outcome.question_used')} />
        </div>
      )}
      <Menu label={t('lesson.more_for', [view.row.title])} acts={acts} />
      <Button icon={Pencil} onClick={() => void edit()}>
        {t('lesson.edit')}
      </Button>
      <Button loudness="primary" onClick={() => setUsing(true)}>
        {t('lesson.used.act')}
      </Button>
      {submitting && <SubmitDialog lesson={view.row.id} onClose={() => setSubmitting(false)} />}
      <UsedDialog
        lesson={view.row.id}
        open={using}
        onClose={() => setUsing(false)}
        onUsed={() => setUsed(true)}
      />
    </div>
  );
}
