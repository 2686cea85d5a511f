import type { DeadView } from '../../../lib/flow/deps.ts';
import { dropDead, retryDead } from '../../../lib/flow/team/drop-dead.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { codeSentence } from '../../lesson/team/submit-words.ts';
import { reviewHash } from '../../review/review-hash.ts';
import { refusedAct, whyRefused } from '../../team/refusal.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/toast.tsx';

/** What was refused or could no longer be sent: to read, to let go, and to send again where that may help. */
export function DeadLines(props: { team: string; dead: readonly DeadView[]; maySend: boolean }) {
  const { team, dead, maySend } = props;
  if (dead.length === 0) return null;
  return (
    <ul aria-label={t('team.refused')} className="flex w-full flex-col gap-2">
      {dead.map((one) => (
        <DeadLine key={one.n} team={team} dead={one} maySend={maySend} />
      ))}
    </ul>
  );
}

function deadSentence({ what, code, decided }: DeadView): string {
  const act = refusedAct(what);
  if (code === 'not_member') return t('team.dead_left', [act]);
  if (code === 'other-server') return t('team.dead_other', [act]);
  const why = what === 'submit' ? codeSentence(code) : whyRefused(code);
  const said = t('team.dead', [act, why]);
  if (what === 'submit') return `${said} ${t('team.dead_submit')}`;
  return decided?.waits ? `${said} ${t('team.dead_decide')}` : said;
}

function DeadLine({ team, dead, maySend }: { team: string; dead: DeadView; maySend: boolean }) {
  const deps = useDeps();
  const say = useSay();
  const { n, says, again, decided } = dead;
  const tell = (result: Awaited<ReturnType<typeof dropDead>>) => {
    if (!result.ok) say.problem(result.problem);
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line px-3 py-2">
      <span className="min-w-0">
        <span className="block">{deadSentence(dead)}</span>
        {says !== '' && (
          <span dir="auto" className="block wrap-anywhere text-muted">
            {says}
          </span>
        )}
        {decided !== undefined && decided.submission !== null && (
          <a
            href={`/timeline.html${reviewHash({ team, submission: decided.submission })}`}
            aria-label={says === '' ? undefined : t('team.dead_review_of', [says])}
            className="text-accent underline underline-offset-2"
          >
            {t('team.dead_review')}
          </a>
        )}
      </span>
      <span className="flex gap-2">
        {maySend && again && (
          <Button small onClick={() => void retryDead(deps, { team, n }).then(tell)}>
            {t('ui.retry')}
          </Button>
        )}
        <Button small loudness="quiet" onClick={() => void dropDead(deps, { team, n }).then(tell)}>
          {t('team.let_go')}
        </Button>
      </span>
    </li>
  );
}
