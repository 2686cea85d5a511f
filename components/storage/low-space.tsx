import { watchStorage } from '../../lib/flow/queries/watch-storage.ts';
import { t } from '../../lib/platform/i18n.ts';
import { isLow } from '../settings/bytes.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';

/** A quiet line while little space is left, wherever lessons are made or read. */
export function LowSpace() {
  const storage = valueOr(useQuery(watchStorage, null), null);
  if (storage === null || !isLow(storage.used, storage.quota)) return null;
  return (
    <p role="status" className="support-bar mx-3 my-2 text-12" data-tone="none">
      {t('settings.low_space')}
    </p>
  );
}
