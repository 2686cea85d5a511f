import { useEffect } from 'react';
import type { AnsweredFlag } from '../../lib/flow/deps.ts';
import { noteAnswersRead } from '../../lib/flow/team/note-answers-read.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';

/** What was answered to what the person here said about the lesson; shown here it is told of no more elsewhere. */
export function AnsweredPart({ team, answers }: { team: Id; answers: readonly AnsweredFlag[] }) {
  const deps = useDeps();
  const shown = answers.map(({ flag }) => flag).join(' ');
  useEffect(() => {
    if (shown !== '') void noteAnswersRead(deps, { team, flags: shown.split(' ') });
  }, [deps, team, shown]);
  if (answers.length === 0) return null;
  return (
    <section
      aria-labelledby="answered-title"
      className="mb-4 flex max-w-170 flex-col gap-3 rounded-card border border-line bg-sunken p-3"
    >
      <h2 id="answered-title" className="font-medium text-13">
        {t('library.answered.heading')}
      </h2>
      <ul className="flex flex-col gap-3">
        {answers.map(({ flag, text, answer, at }) => (
          <li key={flag}>
            <p className="text-12 text-muted">{t('library.answered.said', [formatDate(at)])}</p>
            <p dir="auto" className="text-muted whitespace-pre-wrap wrap-anywhere">
              {text}
            </p>
            <p className="pt-1 text-12 text-muted">{t('library.answered.answer')}</p>
            <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
              {answer}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
