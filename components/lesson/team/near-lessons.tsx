import type { ToSendView } from '../../../lib/flow/deps.ts';
import type { Id } from '../../../lib/model/id.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../section.tsx';

type Props = {
  view: Pick<ToSendView, 'near' | 'skills'>;
  /** Which of them it is to become a revision of; null: none, it is a lesson of its own. */
  improved: Id | null;
  onImprove: (lesson: Id | null) => void;
};

/** The team's lessons that say nearly the same: to read, and to be improved instead of adding one. */
export function NearLessons({ view: { near, skills }, improved, onImprove }: Props) {
  return (
    <Section title={t('submit.near', near.length, [formatNumber(near.length)])}>
      <ul className="flex flex-col gap-1">
        {near.map(({ lesson, title, insight, skill }) => {
          const isChosen = lesson === improved;
          const name = title || t('lessons.untitled');
          return (
            <li key={lesson} className="flex flex-col gap-1 rounded-control bg-sunken px-2 py-1">
              <div className="flex flex-wrap items-start justify-between gap-x-2 gap-y-1">
                <div dir="auto" className="min-w-0 flex-1 basis-48 wrap-anywhere">
                  <a
                    className="font-medium text-accent underline-offset-2 hover:underline"
                    href={`/timeline.html#team-lesson/${lesson}`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {name}
                  </a>
                  {insight !== '' && <span className="block text-12 text-muted">{insight}</span>}
                </div>
                {skills.some(({ id }) => id === skill) && (
                  <Button
                    small
                    aria-pressed={isChosen}
                    aria-label={t('submit.improve_one', [name])}
                    onClick={() => onImprove(isChosen ? null : lesson)}
                  >
                    {t(isChosen ? 'submit.improve_not' : 'submit.improve')}
                  </Button>
                )}
              </div>
              {isChosen && (
                <p role="status" className="text-12 text-pretty">
                  {t('submit.improves')}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
