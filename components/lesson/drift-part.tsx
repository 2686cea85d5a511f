import { useEffect } from 'react';
import { askAgain } from '../../lib/flow/drift/ask-again.ts';
import { driftOf, mayAskAbout, oldestOf } from '../../lib/flow/drift/drift-of.ts';
import { requoteFront } from '../../lib/flow/drift/requote-front.ts';
import { watchDrift } from '../../lib/flow/queries/watch-drift.ts';
import type { Id } from '../../lib/model/id.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { formatDate, formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { Section } from './section.tsx';

type Props = {
  /** null: a lesson of one's own. */
  team: Id | null;
  lesson: Id;
  rev: Id;
  content: LessonContent;
  /** Changes the lesson, where it is one's own. */
  onUpdate?: () => void;
  /** Whether those who decide can be asked to look again: only those of the active team. */
  mayAsk?: boolean;
};

/** How many of a lesson's quotes their pages still say, which are gone, and what to do about that. */
export function DriftPart(props: Props) {
  const { team, lesson, rev, content, onUpdate, mayAsk = false } = props;
  const deps = useDeps();
  const say = useSay();
  const drift = valueOr(useQuery(watchDrift, { team, lesson }), null);
  // A page that stands in front with a grant is looked at by itself, once a day.
  useEffect(() => void requoteFront(deps, { again: false }), [deps]);
  const check = useOneAtATime(async () => {
    const looked = await requoteFront(deps, { again: true });
    if (!looked.ok) say.problem(looked.problem);
    else if (looked.value === 0) say.done(t('drift.not_here'));
  });
  const ask = useOneAtATime(async () => {
    const asked = await askAgain(deps, { lesson });
    if (asked.ok) say.done(t('drift.asked_now'));
    else say.problem(asked.problem);
  });
  const { quotes, known, gone } = driftOf(content, rev, drift);
  if (quotes.length === 0) return null;
  const button = (
    <Button small onClick={() => void check()}>
      {t('drift.check')}
    </Button>
  );
  if (drift === null || known.length === 0) return <div>{button}</div>;
  const [there, all] = [formatNumber(known.length - gone.length), formatNumber(known.length)];
  return (
    <Section title={t('drift.title')}>
      <p className={gone.length > 0 ? 'text-none' : 'text-muted'}>
        {t('drift.there', [there, all, formatDate(oldestOf(drift, known), deps.now())])}
      </p>
      {gone.length > 0 && (
        <ul aria-label={t('drift.gone')} className="flex flex-col gap-1">
          {gone.map(({ id, text }) => (
            <li key={id} dir="auto" data-tone="none" className="support-bar wrap-anywhere">
              <span className="text-12 text-muted">{t('drift.gone')}: </span>
              {text}
            </li>
          ))}
        </ul>
      )}
      {gone.length > 0 && drift.asked !== null && (
        <p className="text-muted">{t('drift.asked', [formatDate(drift.asked, deps.now())])}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {team !== null && mayAsk && mayAskAbout(drift, gone) && (
          <Button small onClick={() => void ask()}>
            {t('drift.ask')}
          </Button>
        )}
        {gone.length > 0 && onUpdate && (
          <Button small onClick={onUpdate}>
            {t('drift.update')}
          </Button>
        )}
        {button}
      </div>
    </Section>
  );
}
