import type { TeamView } from '../../../lib/flow/deps.ts';
import { requestOrigin } from '../../../lib/flow/request-origin.ts';
import { auditRead } from '../../../lib/flow/team/audit-read.ts';
import { syncTeam } from '../../../lib/flow/team/sync-team.ts';
import { formatDateTime, formatNumber, t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { ProgressBar } from '../../ui/progress.tsx';
import { useSay } from '../../ui/toast.tsx';
import { DeadLines } from './dead-lines.tsx';
import { WhatWaits } from './what-waits.tsx';

type Standing = 'attention' | 'offline' | 'pending' | 'synced' | 'new';

function standingOf({ dead, trouble, waiting, reading, syncedAt, auditGone }: TeamView): Standing {
  if (dead.length > 0 || auditGone !== null) return 'attention';
  if (trouble?.kind === 'team-server' && (trouble.why === 'offline' || trouble.why === 'busy'))
    return 'offline';
  if (trouble !== null) return 'attention';
  if (waiting > 0 || reading !== null) return 'pending';
  return syncedAt === null ? 'new' : 'synced';
}

/** How this device stands with the server, in one word, with what waits and what was refused. */
export function SyncStatus({ team }: { team: TeamView }) {
  const { trouble, waiting, reading, syncedAt, dead, unread, auditGone } = team;
  const standing = standingOf(team);
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <p role="status" className="flex flex-wrap items-center gap-2">
        <Badge>{t(`team.standing.${standing}`)}</Badge>
        {waiting > 0 && <span>{t('team.waiting', waiting, [formatNumber(waiting)])}</span>}
        {syncedAt !== null && (
          <span className="text-12 text-muted">{t('team.synced_at', [formatDateTime(syncedAt)])}</span>
        )}
      </p>
      {reading !== null && (
        <>
          <ProgressBar label={t('team.reading_bar')} done={reading.done} of={reading.of} />
          <p className="text-pretty text-12">
            {t('team.reading', [formatNumber(reading.done), formatNumber(reading.of)])}
          </p>
        </>
      )}
      {trouble !== null && <p className="text-pretty">{problemSentence(trouble)}</p>}
      {trouble?.kind === 'team-server' && trouble.why === 'barred' && <Barred team={team} />}
      <WhatWaits team={team} />
      {auditGone !== null && <CutTrail team={team.team} day={auditGone} />}
      {unread.sealed > 0 && (
        <p className="text-12 text-muted">{t('team.sealed', unread.sealed, [formatNumber(unread.sealed)])}</p>
      )}
      {unread.unfit > 0 && (
        <p className="text-12 text-muted">{t('team.unfit', unread.unfit, [formatNumber(unread.unfit)])}</p>
      )}
      <DeadLines team={team.team} dead={dead} maySend />
    </div>
  );
}

/** A way to let the browser reach the server again; what waits goes at once. */
function Barred({ team: { team, address } }: { team: TeamView }) {
  const deps = useDeps();
  const say = useSay();
  const allow = async () => {
    // The browser asks only while the click is fresh.
    const granted = await requestOrigin(deps, address);
    const done = granted.ok ? await syncTeam(deps, { team }) : granted;
    if (done.ok) say.done(t('team.synced_now'));
    else say.problem(done.problem);
  };
  return (
    <Button small onClick={() => void allow()}>
      {t('team.allow', [address])}
    </Button>
  );
}

/** That the server's trail no longer agrees with what it had shown; told until its reader says that they know. */
function CutTrail({ team, day }: { team: string; day: string }) {
  const deps = useDeps();
  const say = useSay();
  const read = async () => {
    const done = await auditRead(deps, { team });
    if (!done.ok) say.problem(done.problem);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="text-pretty text-danger">{t('team.audit_gone', [day])}</p>
      <Button small onClick={() => void read()}>
        {t('team.audit_read')}
      </Button>
    </div>
  );
}
