import { watchStorage } from '../../lib/flow/queries/watch-storage.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { reminderSentence } from './backup-line.tsx';
import { ExportProgress } from './export-progress.tsx';
import { type Download, useExport } from './use-export.ts';

/** A backup is due: made here, or put off. */
export function BackupBanner({ download }: { download: Download }) {
  const deps = useDeps();
  const { write, exporting } = useExport(download);
  const remind = valueOr(useQuery(watchStorage, null), null)?.remind ?? null;
  if (remind === null) return null;
  const snooze = () => void setPrefs(deps, { patch: { backupSnoozedAt: deps.now() } });
  return (
    <aside
      aria-label={t('settings.backup')}
      className="support-bar mx-3 my-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-12"
      data-tone="none"
    >
      <p>{reminderSentence(remind)}</p>
      <Button small onClick={write} disabled={exporting !== null}>
        {t('settings.export')}
      </Button>
      <Button small loudness="quiet" onClick={snooze}>
        {t('settings.remind_later')}
      </Button>
      <ExportProgress exporting={exporting} />
    </aside>
  );
}
