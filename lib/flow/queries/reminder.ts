import type { Prefs, StorageView } from '../deps.ts';

const MONTH = 30 * 86_400_000;
const LESSONS = 10;

/** Whether to remind of a backup now: after ten lessons without one, or a month after the last; a snooze lasts a month. */
export function reminder(
  { lastBackup, backupSnoozedAt }: Pick<Prefs, 'lastBackup' | 'backupSnoozedAt'>,
  lessons: number,
  now: number,
): StorageView['remind'] {
  if (backupSnoozedAt !== null && now - backupSnoozedAt < MONTH) return null;
  if (lastBackup === null) return lessons >= LESSONS ? 'ten-lessons' : null;
  return lessons > 0 && now - lastBackup >= MONTH ? 'monthly' : null;
}
