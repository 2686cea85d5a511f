import { useRef } from 'react';
import { noteTaught } from '../../lib/flow/outcome/note-taught.ts';
import { passTaught } from '../../lib/flow/outcome/pass-taught.ts';
import { type Helped, watchHelped } from '../../lib/flow/queries/watch-helped.ts';
import { retract } from '../../lib/flow/retract.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { focusAfter } from '../ui/focus-after.ts';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { hashOf } from './route.ts';

/** A quiet line where a team's figures say that a lesson of one's own helped: it can be noted as taught, or passed over for good. */
export function HelpedLine() {
  const helped = valueOr(useQuery(watchHelped, null), null);
  return helped === null ? null : <Line key={helped.reading} helped={helped} />;
}

function Line({ helped: { lesson, title, reading, team, week } }: { helped: Helped }) {
  const deps = useDeps();
  const say = useSay();
  const place = useRef<HTMLElement>(null);
  const note = useOneAtATime(async () => {
    const goOn = focusAfter(place.current);
    const noted = await noteTaught(deps, { lesson, reading });
    if (!noted.ok) return say.problem(noted.problem);
    const undo = async () => {
      const undone = await retract(deps, { target: noted.value.event });
      if (!undone.ok) say.problem(undone.problem);
    };
    goOn();
    say.undoable(t('reading.noted_now'), () => void undo());
  });
  const pass = useOneAtATime(async () => {
    const goOn = focusAfter(place.current);
    const passed = await passTaught(deps, { reading });
    if (!passed.ok) return say.problem(passed.problem);
    goOn();
    say.done(t('reading.passed'));
  });
  return (
    <aside
      ref={place}
      aria-label={t('reading.yours')}
      className="flex flex-wrap items-center justify-between gap-2 border-y border-line py-2"
    >
      <p className="min-w-0 grow basis-48 text-pretty wrap-anywhere">
        <span className="text-muted">{t('reading.helped', [team, week])}</span>{' '}
        <a
          href={hashOf({ view: 'lesson', id: lesson })}
          className="text-accent underline-offset-2 hover:underline"
        >
          <bdi>{title || t('lessons.untitled')}</bdi>
        </a>
      </p>
      <div className="flex flex-wrap gap-1">
        <Button small onClick={() => void note()}>
          {t('reading.note')}
        </Button>
        <Button small loudness="quiet" onClick={() => void pass()}>
          {t('reading.pass')}
        </Button>
      </div>
    </aside>
  );
}
