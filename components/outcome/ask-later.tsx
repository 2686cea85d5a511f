import { useRef, useState } from 'react';
import { putOff } from '../../lib/flow/outcome/put-off.ts';
import { watchOutcomeAsk } from '../../lib/flow/queries/watch-outcome-ask.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useToday } from '../practice/use-today.ts';
import { Button } from '../ui/button.tsx';
import { focusAfter } from '../ui/focus-after.ts';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { DidItHelp } from './did-it-help.tsx';

/** A quiet line, two weeks after a lesson was kept or opened: did it help? Asked once, one a day; "Not now" ends it for good. */
export function AskLater() {
  const deps = useDeps();
  const say = useSay();
  const due = valueOr(useQuery(watchOutcomeAsk, useToday()), null);
  // What is asked stays until it is closed, also once it is answered.
  const [shown, setShown] = useState<Id | null>(null);
  const lesson = shown ?? due?.lesson ?? null;
  const place = useRef<HTMLElement>(null);
  const asked = async (): Promise<boolean> => {
    if (lesson === null) return false;
    const done = await putOff(deps, { lesson });
    if (!done.ok) say.problem(done.problem);
    return done.ok;
  };
  const end = useOneAtATime(async () => {
    const goOn = focusAfter(place.current);
    const isOver = await asked();
    setShown(null);
    if (!isOver) return;
    goOn();
    if (shown === null) say.done(t('outcome.put_off'));
  });
  if (lesson === null) return null;
  return (
    <aside
      ref={place}
      aria-label={t('outcome.question')}
      className="flex shrink-0 flex-wrap items-end justify-between gap-2 border-b border-line px-3 py-2"
    >
      {shown === null ? (
        <p dir="auto" className="min-w-0 grow basis-48 text-muted wrap-anywhere">
          {t('outcome.later', [due?.title || t('lessons.untitled')])}
        </p>
      ) : (
        // Answered is asked, also where the panel goes before this is closed.
        <DidItHelp takesFocus lesson={lesson} onSaid={() => void asked()} />
      )}
      <div className="flex flex-wrap gap-1">
        {shown === null && (
          <Button small onClick={() => setShown(lesson)}>
            {t('outcome.answer')}
          </Button>
        )}
        <Button small loudness="quiet" onClick={() => void end()}>
          {t(shown === null ? 'outcome.not_now' : 'ui.close')}
        </Button>
      </div>
    </aside>
  );
}
