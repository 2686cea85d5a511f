import { useRef } from 'react';
import { watchStorage } from '../../lib/flow/queries/watch-storage.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { focusAfter } from '../ui/focus-after.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { reminderSentence } from './backup-line.tsx';
import { ExportFiles } from './export-files.tsx';
import { ExportProgress } from './export-progress.tsx';
import { type Download, useExport } from './use-export.ts';
import { useSnooze } from './use-snooze.ts';

/** A backup is due: made here, or put off. */
export function BackupBanner({ download }: { download: Download }) {
  const { write, exporting, waiting } = useExport(download);
  const snooze = useSnooze();
  const place = useRef<HTMLElement>(null);
  const later = async () => {
    const goOn = focusAfter(place.current);
    if (await snooze()) goOn();
  };
  const remind = valueOr(useQuery(watchStorage, null), null)?.remind ?? null;
  if (remind === null) return null;
  return (
    <aside
      ref={place}
      aria-label={t('settings.backup')}
      className="support-bar mx-3 my-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-12"
      data-tone="none"
    >
      <p>{reminderSentence(remind)}</p>
      <Button small onClick={write} disabled={exporting !== null}>
        {t('settings.export')}
      </Button>
      <Button small loudness="quiet" onClick={() => void later()}>
        {t('settings.remind_later')}
      </Button>
      <ExportProgress exporting={exporting} />
      <ExportFiles waiting={waiting} />
    </aside>
  );
}
