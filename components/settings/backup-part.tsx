import type { StorageView } from '../../lib/flow/deps.ts';
import { formatDateTime, t } from '../../lib/platform/i18n.ts';
import { reminderSentence } from '../storage/backup-line.tsx';
import { ExportFiles } from '../storage/export-files.tsx';
import { ExportProgress } from '../storage/export-progress.tsx';
import { useExport } from '../storage/use-export.ts';
import { useSnooze } from '../storage/use-snooze.ts';
import { Button } from '../ui/button.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { ImportPart } from './import-part.tsx';
import type { SettingsPort } from './port.ts';
import { SettingsPart } from './settings-part.tsx';

/** Export of everything, the last backup with its reminder, and import. */
export function BackupPart({ storage, port }: { storage: StorageView; port: SettingsPort }) {
  const { write, exporting, waiting } = useExport(port.download);
  const { lastBackup, remind } = storage;
  const part = useFocusKept<HTMLElement>();
  const snooze = useSnooze();
  return (
    <SettingsPart ref={part} id="backup" title={t('settings.backup')}>
      {remind !== null && (
        <div className="support-bar flex flex-wrap items-center gap-x-3 gap-y-1" data-tone="none">
          <p>{reminderSentence(remind)}</p>
          <Button small loudness="quiet" onClick={() => void snooze()}>
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
        <Button loudness="primary" onClick={write} disabled={exporting !== null}>
          {t('settings.export')}
        </Button>
        <ImportPart />
      </div>
      <ExportProgress exporting={exporting} />
      <ExportFiles waiting={waiting} />
    </SettingsPart>
  );
}
