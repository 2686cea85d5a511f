import { useState } from 'react';
import type { SentView, TeamLessonView } from '../../../lib/flow/deps.ts';
import { watchOvertaken } from '../../../lib/flow/queries/watch-overtaken.ts';
import { watchTeamLesson } from '../../../lib/flow/queries/watch-team-lesson.ts';
import { withdrawSubmission } from '../../../lib/flow/team/withdraw-submission.ts';
import type { Id } from '../../../lib/model/id.ts';
import { formatDate, formatNumber, t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useSay } from '../../ui/toast.tsx';
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts';
import { useQuery, valueOr } from '../../ui/use-query.ts';
import { DiffView } from '../diff-view.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { codeSentence, decidedSentence, standingSentence } from './submit-words.ts';
import { ThreeWayView } from './three-way-view.tsx';

const TONES: Readonly<Partial<Record<SentView['state'], Tone>>> = {
  approved: 'ok',
  changes: 'none',
  rejected: 'danger',
  refused: 'danger',
  stale: 'none',
};

/** Whether a lesson can be put before the team now: it never was, or what was is decided, unless that is how the lesson still reads. */
export function canSubmit({ sent }: TeamLessonView): boolean {
  if (sent === null) return true;
  if (sent.state === 'queued' || sent.state === 'sent' || sent.state === 'waiting') return false;
  return sent.state !== 'approved' || sent.isOlder;
}

/** How a personal lesson stands in the active team; nothing while it was not put before it. */
export function SentStatus({ lesson }: { lesson: Id }) {
  const team = valueOr(useQuery(watchTeamLesson, lesson), null);
  return team?.sent ? <Status lesson={lesson} team={team} sent={team.sent} /> : null;
}

function Status({ lesson, team, sent }: { lesson: Id; team: TeamLessonView; sent: SentView }) {
  const [again, setAgain] = useState(false);
  const { state, code, withdrawing, isOlder, noReviewer, decided } = sent;
  const isOpen = state === 'queued' || state === 'sent' || state === 'waiting';
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
      {noReviewer && state === 'waiting' && <p className="text-none">{t('submit.no_reviewer')}</p>}
      {withdrawing && isOpen && <p className="text-muted">{t('submit.withdrawing')}</p>}
      {code !== null && state !== 'refused' && isOpen && (
        <p className="text-danger">{t('submit.not_withdrawn', [codeSentence(code)])}</p>
      )}
      {state === 'stale' && <Overtaken lesson={lesson} />}
      <Decided decided={decided} claims={team.claims} />
      {isOlder && <p className="text-muted">{t('submit.older')}</p>}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {isOpen && !withdrawing && <Withdraw submission={sent.submission} />}
        {canSubmit(team) && (
          <Button onClick={() => setAgain(true)}>{t(isOlder ? 'submit.newer' : 'submit.again')}</Button>
        )}
      </div>
      {again && <SubmitDialog lesson={lesson} onClose={() => setAgain(false)} />}
    </section>
  );
}

/** What the one that waited says otherwise than the one that became live meanwhile. */
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

/** What those who decide said, with their comments. */
function Decided({ decided, claims }: Pick<SentView, 'decided'> & Pick<TeamLessonView, 'claims'>) {
  const deps = useDeps();
  if (decided.length === 0) return null;
  return (
    <ul className="flex w-full flex-col gap-2">
      {decided.map((one) => (
        <li key={`${one.at} ${one.verdict} ${one.who}`} className="rounded-control bg-sunken px-2 py-1">
          <p className="text-12 text-muted">{decidedSentence(one, formatDate(one.at, deps.now()))}</p>
          {one.comment !== '' && (
            <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
              {one.comment}
            </p>
          )}
          <Commented comments={one.comments} claims={claims} />
        </li>
      ))}
    </ul>
  );
}

/** That there are comments at the claims; those on claims that are gone stand here. */
function Commented(props: Pick<SentView['decided'][number], 'comments'> & Pick<TeamLessonView, 'claims'>) {
  const { comments, claims } = props;
  const ids = Object.keys(comments);
  const gone = ids.filter((id) => !claims.includes(id));
  const here = ids.length - gone.length;
  return (
    <>
      {here > 0 && <p>{t('submit.comments', here, [formatNumber(here)])}</p>}
      {gone.map((id) => (
        <p key={id} dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          <span className="text-12 text-muted">{t('submit.gone_comment')}: </span>
          {comments[id]}
        </p>
      ))}
    </>
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
