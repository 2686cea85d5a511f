import type { DeadView } from '../../../lib/flow/deps.ts';
import { dropDead, retryDead } from '../../../lib/flow/team/drop-dead.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
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

const deadSentence = (what: string, code: string): string => {
  if (code === 'not_member') return t('team.dead_left', [what]);
  return code === 'other-server' ? t('team.dead_other', [what]) : t('team.dead', [what, code]);
};

function DeadLine({ team, dead, maySend }: { team: string; dead: DeadView; maySend: boolean }) {
  const deps = useDeps();
  const say = useSay();
  const { n, what, code, says } = dead;
  const tell = (result: Awaited<ReturnType<typeof dropDead>>) => {
    if (!result.ok) say.problem(result.problem);
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line px-3 py-2">
      <span className="min-w-0">
        <span className="block">{deadSentence(what, code)}</span>
        {says !== '' && (
          <span dir="auto" className="block wrap-anywhere text-muted">
            {says}
          </span>
        )}
      </span>
      <span className="flex gap-2">
        {maySend && (
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
