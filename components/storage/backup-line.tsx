import type { StorageView } from '../../lib/flow/deps.ts';
import { watchStorage } from '../../lib/flow/queries/watch-storage.ts';
import { t } from '../../lib/platform/i18n.ts';
import { TextButton } from '../ui/link.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';

const REMINDERS = { 'ten-lessons': 'settings.remind_ten', monthly: 'settings.remind_monthly' } as const;

/** Why a backup is due, in one sentence. */
export const reminderSentence = (remind: NonNullable<StorageView['remind']>): string => t(REMINDERS[remind]);

/** One quiet line when a backup is due, with the way to it. */
export function BackupLine({ onSettings }: { onSettings: () => void }) {
  const remind = valueOr(useQuery(watchStorage, null), null)?.remind ?? null;
  if (remind === null) return null;
  return (
    <p className="text-12 text-muted">
      {reminderSentence(remind)} <TextButton onClick={onSettings}>{t('settings.remind_open')}</TextButton>
    </p>
  );
}
