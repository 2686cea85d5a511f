import { useState } from 'react';
import type { QuestionView } from '../../lib/flow/deps.ts';
import { startUpdate } from '../../lib/flow/start-update.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { FlagDialog, type Flagging } from '../team/flag-dialog.tsx';
import type { Day } from '../timeline/weeks.ts';
import { Menu, type MenuAct } from '../ui/menu.tsx';
import { useSay } from '../ui/toast.tsx';
import { pauseDays, pauseEnd } from './pause-days.ts';
import { PauseDialog } from './pause-dialog.tsx';
import { usePause } from './use-pause.ts';

/** What may be said about the question that is shown, and until when nothing shall be asked. */
export function PracticeMenu(props: {
  question: QuestionView | null;
  today: Day;
  onEdit: (draft: Id) => void;
}) {
  const { question, today, onEdit } = props;
  const deps = useDeps();
  const say = useSay();
  const pause = usePause();
  const [dated, setDated] = useState(false);
  const [flagging, setFlagging] = useState<Flagging | null>(null);
  const edit = async (lesson: Id) => {
    const started = await startUpdate(deps, { lesson });
    if (started.ok) onEdit(started.value.id);
    else say.problem(started.problem);
  };
  const about = ({ lesson, check, of }: QuestionView): MenuAct[] => {
    if (of === null) return [{ label: t('practice.edit'), onSelect: () => void edit(lesson) }, null];
    // What is made belongs to the active team.
    if (!of.isActive) return [];
    const claim = { id: check.claim, text: check.question };
    return [
      { label: t('practice.wrong'), onSelect: () => setFlagging({ claim, kind: 'wrong' }) },
      { label: t('practice.unclear'), onSelect: () => setFlagging({ claim, kind: 'unclear' }) },
      null,
    ];
  };
  const days = pauseDays(today);
  const until = (name: keyof typeof days) => ({
    label: t(`practice.pause.${name}`),
    onSelect: () => void pause(pauseEnd(days[name], today)),
  });
  return (
    <>
      <Menu
        label={t('practice.menu')}
        acts={[
          ...(question === null ? [] : about(question)),
          until('tomorrow'),
          until('monday'),
          until('weeks'),
          { label: t('practice.pause.date'), onSelect: () => setDated(true) },
        ]}
      />
      <PauseDialog
        open={dated}
        today={today}
        onPause={(end) => void pause(end)}
        onClose={() => setDated(false)}
      />
      {question !== null && question.of !== null && (
        <FlagDialog
          about={{ team: question.of.team, lesson: question.lesson, rev: question.rev }}
          flagging={flagging}
          onFlagging={setFlagging}
        />
      )}
    </>
  );
}
