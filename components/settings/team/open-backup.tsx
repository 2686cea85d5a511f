import { type FormEvent, useState } from 'react';
import type { TeamView } from '../../../lib/flow/deps.ts';
import { openBackup } from '../../../lib/flow/team/open-backup.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { Button } from '../../ui/button.tsx';
import { TextButton } from '../../ui/link.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { TextField } from '../../ui/text-field.tsx';
import { BackupFoot } from './backup-foot.tsx';

type Props = {
  team: TeamView;
  onDone: (events: number) => void;
  onCancel: () => void;
  /** Another device is at hand and takes the place of the code. */
  onPair: () => void;
  /** There is neither the code nor a device that has the key. */
  onLost: () => void;
};

/** Opens the backup of another device with the recovery code it showed. */
export function OpenBackup({ team, onDone, onCancel, onPair, onLost }: Props) {
  const deps = useDeps();
  const [code, setCode] = useState('');
  const [earlier, setEarlier] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const open = async () => {
    setRunning(true);
    const opened = await openBackup(deps, { team: team.team, code, earlier });
    setRunning(false);
    if (opened.ok) onDone(opened.value.events);
    else setProblem(problemSentence(opened.problem));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!running && code.trim() !== '') void open();
  };
  return (
    <form
      noValidate
      aria-label={t('team.backup_open')}
      className="flex w-full flex-col items-start gap-3"
      onSubmit={submit}
    >
      <p className="text-pretty">{t('team.open_text')}</p>
      <TextButton onClick={onPair}>{t('team.pair.take_start')}</TextButton>
      <div className="w-full">
        <TextField
          label={t('team.recovery_code')}
          hint={t('team.recovery_hint')}
          value={code}
          onChange={(next) => {
            setCode(next);
            setProblem(null);
          }}
          error={problem}
        />
      </div>
      <BackupFoot
        earlier={earlier}
        onEarlier={setEarlier}
        act={t('team.backup_open')}
        disabled={code.trim() === '' || running}
        onCancel={onCancel}
      />
      <Button loudness="quiet" onClick={onLost}>
        {t('team.code_lost')}
      </Button>
    </form>
  );
}
