import { useRef } from 'react';
import type { LessonReading } from '../../lib/flow/deps.ts';
import { noteTaught } from '../../lib/flow/outcome/note-taught.ts';
import { watchReadings } from '../../lib/flow/queries/watch-readings.ts';
import { retract } from '../../lib/flow/retract.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { TextButton } from '../ui/link.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
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
            {own && reading.isHelp && <Taught lesson={lesson} reading={reading} />}
          </li>
        ))}
      </ul>
      <p className="text-12 text-muted">{t('reading.about')}</p>
    </section>
  );
}

/** What helped others is evidence of one's own; it goes into the log when the person says so. */
function Taught({ lesson, reading }: { lesson: Id; reading: LessonReading }) {
  const deps = useDeps();
  const say = useSay();
  const place = useRef<HTMLParagraphElement>(null);
  const note = useOneAtATime(async () => {
    const noted = await noteTaught(deps, { lesson, reading: reading.id });
    if (!noted.ok) return say.problem(noted.problem);
    const undo = async () => {
      const undone = await retract(deps, { target: noted.value.event });
      if (!undone.ok) say.problem(undone.problem);
    };
    // The button goes with what it says.
    place.current?.focus({ preventScroll: true });
    say.undoable(t('reading.noted_now'), () => void undo());
  });
  return (
    <p ref={place} tabIndex={-1} className="text-12 text-muted">
      {reading.isNoted ? (
        t('reading.noted')
      ) : (
        <TextButton onClick={() => void note()}>{t('reading.note')}</TextButton>
      )}
    </p>
  );
}

function sentence({ answered, helped }: LessonReading): string {
  const n = typeof answered === 'number' ? formatNumber(answered) : answered;
  if (helped === null) return t('reading.few', [n]);
  if (helped.kind === 'band') return t(`reading.${helped.band}`, [n]);
  const [share, from, to] = [helped.percent, helped.from, helped.to].map((part) => formatNumber(part));
  return t('reading.share', [share ?? '', from ?? '', to ?? '', n]);
}
