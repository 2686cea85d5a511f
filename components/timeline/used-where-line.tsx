import { canOpen } from '../../lib/flow/can-open.ts';
import type { TimelineEntry } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';

/** Where a lesson was used: a page to go to, or the person's own sentence. */
export function UsedWhereLine({ where }: { where: TimelineEntry['where'] }) {
  const deps = useDeps();
  if (where === undefined) return null;
  if (where.kind === 'page' && !canOpen(where.address))
    return <span>{t('timeline.used_on', [where.title])}</span>;
  if (where.kind === 'sentence') return <bdi className="wrap-anywhere">{where.text}</bdi>;
  return (
    <button
      type="button"
      className="max-w-full rounded-control text-start hover:underline"
      onClick={() => void deps.page.openSource(where.address)}
    >
      {t('timeline.used_on', [where.title])}
    </button>
  );
}
