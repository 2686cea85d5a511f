import { useState } from 'react';
import type { TeamView } from '../../../lib/flow/deps.ts';
import { hasBackup } from '../../../lib/flow/team/has-backup.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/toast.tsx';
import { NewBackup } from './new-backup.tsx';
import { OpenBackup } from './open-backup.tsx';
import { PairGive } from './pair-give.tsx';
import { PairTake } from './pair-take.tsx';

/** Where the log is kept: on this device alone, or also on the server, sealed so that the server cannot read it. */
export function BackupChoice({ team }: { team: TeamView }) {
  const deps = useDeps();
  const say = useSay();
  const [step, setStep] = useState<'none' | 'new' | 'anew' | 'open' | 'take' | 'give'>('none');
  const begin = async () => {
    const has = await hasBackup(deps, { team: team.team });
    if (has.ok) setStep(has.value ? 'open' : 'new');
    else say.problem(has.problem);
  };
  const done = (events: number) => {
    setStep('none');
    say.done(t('team.backup_on', events, [formatNumber(events)]));
  };
  if (team.backup && step === 'give') return <PairGive team={team} onEnd={() => setStep('none')} />;
  if (team.backup)
    return (
      <div className="flex w-full flex-col items-start gap-2">
        <p className="text-12 text-muted">{t('team.backup_is_on')}</p>
        <Button small onClick={() => setStep('give')}>
          {t('team.pair.give_start')}
        </Button>
      </div>
    );
  if (step === 'take') return <PairTake team={team} onDone={done} onCancel={() => setStep('none')} />;
  if (step === 'new' || step === 'anew')
    return (
      <NewBackup
        team={team}
        anew={step === 'anew'}
        onDone={done}
        onCancel={() => setStep('none')}
        onExists={() => setStep('open')}
      />
    );
  if (step === 'open')
    return (
      <OpenBackup
        team={team}
        onDone={done}
        onCancel={() => setStep('none')}
        onPair={() => setStep('take')}
        onLost={() => setStep('anew')}
      />
    );
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <p className="text-pretty text-muted">{t('team.backup_is_off')}</p>
      <Button onClick={() => void begin()}>{t('team.backup_start')}</Button>
    </div>
  );
}
