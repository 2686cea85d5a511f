import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { SentView, TeamLessonView } from '../../../lib/flow/deps.ts';
import { watchOvertaken } from '../../../lib/flow/queries/watch-overtaken.ts';
import { watchTeamLesson } from '../../../lib/flow/queries/watch-team-lesson.ts';
import { startUpdate } from '../../../lib/flow/start-update.ts';
import { withdrawSubmission } from '../../../lib/flow/team/withdraw-submission.ts';
import type { Id } from '../../../lib/model/id.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { newSentence } from '../../review/waits-sentence.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useSay } from '../../ui/toast.tsx';
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts';
import { useQuery, valueOr } from '../../ui/use-query.ts';
import { DiffView } from '../diff-view.tsx';
import { SentSaid } from './sent-said.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { codeSentence, standingSentence } from './submit-words.ts';
import { ThreeWayView } from './three-way-view.tsx';

const TONES: Readonly<Partial<Record<SentView['state'], Tone>>> = {
  approved: 'ok',
  changes: 'none',
  rejected: 'danger',
  refused: 'danger',
  stale: 'none',
  retired: 'none',
  replaced: 'none',
};

/** Whether a lesson can be put before the team now: it never was, or what was is decided, unless that is how the lesson still reads. */
export function canSubmit({ sent }: TeamLessonView): boolean {
  if (sent === null) return true;
  if (sent.state === 'queued' || sent.state === 'sent' || sent.state === 'waiting') return false;
  return sent.state !== 'approved' || sent.isOlder;
}

type Props = {
  lesson: Id;
  /** Where its statements are not on the screen, so that the comments on them have to be read here. */
  alone?: boolean;
  /** Opens the draft that changes it. */
  onEdit: (draft: Id) => void;
};

/** How a personal lesson stands in the active team; nothing while it was not put before it. */
export function SentStatus(props: Props) {
  const team = valueOr(useQuery(watchTeamLesson, props.lesson), null);
  return team?.sent ? <Status {...props} team={team} sent={team.sent} /> : null;
}

type StatusProps = Props & { team: TeamLessonView; sent: SentView };

function Status({ lesson, team, sent, alone = false, onEdit }: StatusProps) {
  const [again, setAgain] = useState(false);
  const { state, code, withdrawing, isOlder, noReviewer, waitsFor, decided } = sent;
  const isOpen = state === 'queued' || state === 'sent' || state === 'waiting';
  const isBehind = state === 'stale' || state === 'replaced';
  const isGone = state === 'over' || state === 'retired' || state === 'replaced';
  return (
    <section
      aria-label={t('submit.status')}
      className="mb-4 flex max-w-170 flex-col items-start gap-2 rounded-card border border-line px-3 py-2"
    >
      <p role="status" className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{t('submit.status')}</span>
        <Badge tone={TONES[state] ?? 'neutral'}>{t(`submit.state.${state}`)}</Badge>
        <span className="text-12 text-muted">{t('submit.in_team', [team.name])}</span>
      </p>
      <p className="text-pretty">
        {state === 'waiting' ? standingSentence(sent) : t(`submit.text.${state}`)}
        {state === 'refused' && ` ${codeSentence(code ?? '')}`}
      </p>
      {noReviewer && state === 'waiting' && (
        <p className="text-none">{newSentence(waitsFor) ?? t('submit.no_reviewer')}</p>
      )}
      {withdrawing && isOpen && <p className="text-muted">{t('submit.withdrawing')}</p>}
      {code !== null && state !== 'refused' && isOpen && (
        <p className="text-danger">{t('submit.not_withdrawn', [codeSentence(code)])}</p>
      )}
      {isBehind && <Overtaken lesson={lesson} />}
      <SentSaid decided={decided} claims={team.claims} alone={alone} />
      {isOlder && !isGone && <p className="text-muted">{t('submit.older')}</p>}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {isOpen && !withdrawing && <Withdraw submission={sent.submission} />}
        {(state === 'changes' || isBehind) && !isOlder && <Edit lesson={lesson} onEdit={onEdit} />}
        {canSubmit(team) && (
          <Button onClick={() => setAgain(true)}>{t(isOlder ? 'submit.newer' : 'submit.again')}</Button>
        )}
      </div>
      {again && <SubmitDialog lesson={lesson} onClose={() => setAgain(false)} />}
    </section>
  );
}

/** What the one that was submitted says otherwise than the one that became live meanwhile or since. */
function Overtaken({ lesson }: { lesson: Id }) {
  const parts = valueOr(useQuery(watchOvertaken, lesson), null);
  if (parts === null) return null;
  const isThree = parts.sides === 3;
  return (
    <div className="w-full">
      <Disclosure defaultOpen summary={t(isThree ? 'submit.sides.title' : 'submit.overtaken')}>
        {isThree ? <ThreeWayView parts={parts.parts} /> : <DiffView parts={parts.parts} />}
      </Disclosure>
    </div>
  );
}

/** What was asked for is done by changing the lesson. */
function Edit({ lesson, onEdit }: Pick<Props, 'lesson' | 'onEdit'>) {
  const deps = useDeps();
  const say = useSay();
  const edit = useOneAtATime(async () => {
    const started = await startUpdate(deps, { lesson });
    if (started.ok) onEdit(started.value.id);
    else say.problem(started.problem);
  });
  return (
    <Button icon={Pencil} onClick={() => void edit()}>
      {t('submit.edit')}
    </Button>
  );
}

function Withdraw({ submission }: { submission: Id }) {
  const deps = useDeps();
  const say = useSay();
  const withdraw = useOneAtATime(async () => {
    const done = await withdrawSubmission(deps, { submission });
    if (!done.ok) say.problem(done.problem);
  });
  return <Button onClick={() => void withdraw()}>{t('submit.withdraw')}</Button>;
}
