import type { LessonReading } from '../../lib/flow/deps.ts';
import { watchReadings } from '../../lib/flow/queries/watch-readings.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';

/** What a team's weekly figures say of a lesson, and that one's own helped; nothing while there are none. */
export function HelpedOthers({ lesson, own = false }: { lesson: Id; own?: boolean }) {
  const readings = valueOr(useQuery(watchReadings, lesson), []);
  if (readings.length === 0) return null;
  const title = t(own && readings.some(({ isHelp }) => isHelp) ? 'reading.yours' : 'reading.title');
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h3 className="font-medium text-13">{title}</h3>
      <ul className="flex flex-col gap-1">
        {readings.map((reading) => (
          <li key={reading.id}>
            <span className="text-12 text-muted">{t('reading.of', [reading.team, reading.week])}</span>{' '}
            {sentence(reading)}
          </li>
        ))}
      </ul>
      <p className="text-12 text-muted">{t('reading.about')}</p>
    </section>
  );
}

function sentence({ answered, helped }: LessonReading): string {
  const n = typeof answered === 'number' ? formatNumber(answered) : answered;
  if (helped === null) return t('reading.few', [n]);
  if (helped.kind === 'band') return t(`reading.${helped.band}`, [n]);
  const [share, from, to] = [helped.percent, helped.from, helped.to].map((part) => formatNumber(part));
  return t('reading.share', [share ?? '', from ?? '', to ?? '', n]);
}
