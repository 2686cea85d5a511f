import { useState } from 'react';
import type { TeamView } from '../../../lib/flow/deps.ts';
import { disconnect } from '../../../lib/flow/team/disconnect.ts';
import { makeActive } from '../../../lib/flow/team/make-active.ts';
import { syncTeam } from '../../../lib/flow/team/sync-team.ts';
import { formatDate, keyPart, t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import type { Download } from '../../storage/use-export.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSay } from '../../ui/toast.tsx';
import { BackupChoice } from './backup-choice.tsx';
import { ConnectAgain } from './connect-again.tsx';
import { DeadLines } from './dead-lines.tsx';
import { ErasedChoice } from './erased-choice.tsx';
import { FiguresPart } from './figures-part.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { LeftTeam } from './left-team.tsx';
import { SyncStatus } from './sync-status.tsx';

/** One connection: which team, as whom, since when, how it stands, and how to end it. */
export function TeamSummary({ team, download }: { team: TeamView; download: Download }) {
  const deps = useDeps();
  const say = useSay();
  const [leaving, setLeaving] = useState(false);
  const [going, setGoing] = useState(false);
  const [syncing, setSyncing] = useState(false);
  const sync = async () => {
    if (syncing) return;
    setSyncing(true);
    const done = await syncTeam(deps, { team: team.team });
    setSyncing(false);
    if (done.ok) say.done(t('team.synced_now'));
    else say.problem(done.problem);
  };
  const activate = async () => {
    const done = await makeActive(deps, { team: team.team });
    if (done.ok) say.done(t('team.made_active', [team.name]));
    else say.problem(done.problem);
  };
  const end = async () => {
    setLeaving(false);
    const done = await disconnect(deps, { team: team.team });
    if (!done.ok) return say.problem(done.problem);
    say.done(t(done.value.told ? 'team.disconnected' : 'team.disconnected_untold', [team.name]));
  };
  return (
    <section aria-label={team.name} className="flex w-full flex-col items-start gap-3">
      <div>
        <h3 className="flex flex-wrap items-center gap-2 font-medium text-13">
          {team.name}
          {team.isActive && team.end === null && <Badge>{t('team.is_active')}</Badge>}
        </h3>
        <p dir="ltr" className="wrap-anywhere text-muted rtl:text-end">
          {team.address}
        </p>
        <p className="text-12 text-muted">
          {t('team.as', [team.person, formatDate(team.since, deps.now())])}
        </p>
      </div>
      {team.end === null ? (
        <>
          {team.asks && <ErasedChoice team={team} />}
          <SyncStatus team={team} />
          <BackupChoice team={team} />
          <FiguresPart team={team} />
          <div className="flex flex-wrap gap-2">
            <Button disabled={syncing} onClick={() => void sync()}>
              {t('team.sync_now')}
            </Button>
            {!team.isActive && <Button onClick={() => void activate()}>{t('team.make_active')}</Button>}
            <Button onClick={() => setLeaving(true)}>{t('team.disconnect')}</Button>
            <Button loudness="quiet" onClick={() => setGoing(true)}>
              {t('team.leave')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="text-pretty">{t(`team.ended.${keyPart(team.end)}`)}</p>
          {(team.end === 'disconnected' || team.end === 'token') && <ConnectAgain team={team} />}
          {team.left > 0 && <LeftTeam team={team} download={download} />}
          <DeadLines team={team.team} dead={team.dead} maySend={false} />
        </>
      )}
      <LeaveDialog team={team} download={download} open={going} onClose={() => setGoing(false)} />
      <Dialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title={t('team.disconnect_title', [team.name])}
        description={t('team.disconnect_text')}
        foot={
          <>
            <Button onClick={() => setLeaving(false)}>{t('ui.cancel')}</Button>
            <Button loudness="danger" onClick={() => void end()}>
              {t('team.disconnect')}
            </Button>
          </>
        }
      />
    </section>
  );
}
