import type { TimelineEntry } from '../../lib/flow/deps.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { UsedWhereLine } from './used-where-line.tsx';

/** When and where the lesson was used in work, newest first. */
export function LessonUses({ uses }: { uses: readonly TimelineEntry[] }) {
  const { now } = useDeps();
  return (
    <section aria-labelledby="uses" className="flex flex-col gap-1.5">
      <h2 id="uses" className="text-12 text-muted">
        {t('lessons.uses')}
      </h2>
      {uses.length === 0 ? (
        <p className="text-muted">{t('lessons.no_uses')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {uses.map((use) => (
            <li key={use.event} className="flex flex-col">
              <span className="text-12 text-muted">{formatDate(use.at, now())}</span>
              <UsedWhereLine where={use.where} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
