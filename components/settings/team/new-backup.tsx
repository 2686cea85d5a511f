import { type FormEvent, useState } from 'react';
import type { TeamView } from '../../../lib/flow/deps.ts';
import { startBackup } from '../../../lib/flow/team/start-backup.ts';
import { newRecoveryCode } from '../../../lib/flow/team/typed-code.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useSay } from '../../ui/toast.tsx';
import { BackupFoot } from './backup-foot.tsx';

const plain = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** Three groups a line, as a person copies them. */
const linesOf = (code: string): string[] =>
  code.match(/(?:\w{4}-?){1,3}/g)?.map((line) => line.replaceAll('-', ' ').trim()) ?? [];

type Props = {
  team: TeamView;
  /** Code and devices of the backup before are lost. */
  anew: boolean;
  onDone: (events: number) => void;
  onCancel: () => void;
  /** Another device has set a backup up meanwhile. */
  onExists: () => void;
};

/** Shows the recovery code once and asks for its last two groups, so that it was written down before anything depends on it. */
export function NewBackup({ team, anew, onDone, onCancel, onExists }: Props) {
  const deps = useDeps();
  const say = useSay();
  const [code] = useState(newRecoveryCode);
  const [typed, setTyped] = useState('');
  const [earlier, setEarlier] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const last = plain(code).slice(-8);
  const start = async () => {
    setRunning(true);
    const started = await startBackup(deps, { team: team.team, code, earlier, anew });
    setRunning(false);
    if (started.ok) return onDone(started.value.events);
    if (started.problem.kind !== 'key-changed') return setProblem(problemSentence(started.problem));
    say.problem(started.problem);
    onExists();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (running) return;
    if (plain(typed) === last) void start();
    else setProblem(t('team.code_differs'));
  };
  return (
    <form
      noValidate
      aria-label={t('team.backup_start')}
      className="flex w-full flex-col items-start gap-3"
      onSubmit={submit}
    >
      {anew ? <p className="text-pretty">{t('team.anew_text')}</p> : null}
      <p className="text-pretty">{t('team.recovery_text')}</p>
      <p
        dir="ltr"
        className="flex select-all flex-col rounded-card border border-line bg-sunken px-3 py-2 font-mono text-15"
      >
        {linesOf(code).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p className="text-pretty text-12 text-muted">{t('team.recovery_lost')}</p>
      <div className="w-72 max-w-full">
        <TextField
          label={t('team.recovery_confirm')}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setProblem(null);
          }}
          error={problem}
        />
      </div>
      <BackupFoot
        earlier={earlier}
        onEarlier={setEarlier}
        act={t('team.backup_confirm')}
        disabled={typed.trim() === '' || running}
        onCancel={onCancel}
      />
    </form>
  );
}
