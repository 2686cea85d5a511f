import { useState } from 'react';
import type { StorageView } from '../../lib/flow/deps.ts';
import { exportAll } from '../../lib/flow/export-all.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { formatDateTime, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';
import { useLate } from '../ui/use-late.ts';
import { ImportPart } from './import-part.tsx';
import type { SettingsPort } from './port.ts';
import { SettingsPart } from './settings-part.tsx';

const REMINDERS = { 'ten-lessons': 'settings.remind_ten', monthly: 'settings.remind_monthly' } as const;

/** Export of everything, the last backup with its reminder, and import. */
export function BackupPart({ storage, port }: { storage: StorageView; port: SettingsPort }) {
  const deps = useDeps();
  const say = useSay();
  const [writing, setWriting] = useState<AbortController | null>(null);
  const late = useLate(writing !== null);
  const { lastBackup, remind } = storage;

  const write = async () => {
    const control = new AbortController();
    setWriting(control);
    const result = await exportAll(deps, { signal: control.signal });
    setWriting(null);
    if (!result.ok) return say.problem(result.problem);
    port.download(result.value.name, result.value.json);
    say.done(t('settings.exported', [result.value.name]));
  };
  const snooze = () => void setPrefs(deps, { patch: { backupSnoozedAt: deps.now() } });
  return (
    <SettingsPart id="backup" title={t('settings.backup')}>
      {remind !== null && (
        <div className="support-bar flex flex-wrap items-center gap-x-3 gap-y-1" data-tone="none">
          <p>{t(REMINDERS[remind])}</p>
          <Button small loudness="quiet" onClick={snooze}>
            {t('settings.remind_later')}
          </Button>
        </div>
      )}
      <p className="text-pretty text-muted">{t('settings.backup_text')}</p>
      <p className="tabular-nums">
        {lastBackup === null
          ? t('settings.no_backup')
          : t('settings.last_backup', [formatDateTime(lastBackup)])}
      </p>
      <div className="flex flex-wrap items-start gap-2">
        <Button loudness="primary" onClick={() => void write()} disabled={writing !== null}>
          {t('settings.export')}
        </Button>
        <ImportPart />
      </div>
      {late && writing !== null && (
        <p role="status" className="flex items-center gap-3 text-muted">
          {t('settings.exporting')}
          <Button small loudness="quiet" onClick={() => writing.abort()}>
            {t('ui.cancel')}
          </Button>
        </p>
      )}
    </SettingsPart>
  );
}
