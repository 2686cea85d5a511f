import { useState } from 'react';
import { watchTeamLesson } from '../../../lib/flow/queries/watch-team-lesson.ts';
import type { Id } from '../../../lib/model/id.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { useQuery, valueOr } from '../../ui/use-query.ts';
import { SentStatus } from './sent-status.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

/** After a lesson was saved: put it before the team, or how it stands there; nothing without a team. */
export function TeamOffer({ lesson, onEdit }: { lesson: Id; onEdit: (draft: Id) => void }) {
  const team = valueOr(useQuery(watchTeamLesson, lesson), null);
  const [isOpen, setOpen] = useState(false);
  if (team === null) return null;
  if (team.sent !== null) return <SentStatus alone lesson={lesson} onEdit={onEdit} />;
  return (
    <div className="pt-2">
      <Button onClick={() => setOpen(true)}>{t('submit.act')}</Button>
      {isOpen && <SubmitDialog lesson={lesson} onClose={() => setOpen(false)} />}
    </div>
  );
}
