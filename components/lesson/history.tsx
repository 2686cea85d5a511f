import type { LessonView as View } from '../../lib/flow/deps.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDateTime, formatNumber, t } from '../../lib/platform/i18n.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Working } from '../ui/progress.tsx';
import { useQuery } from '../ui/use-query.ts';
import { DiffView } from './diff-view.tsx';
import { watchNamedDiff } from './watch-named-diff.ts';

/** Every revision of a lesson, newest first; each opens to what it changed. */
export function History({ view }: { view: View }) {
  const { history, row } = view;
  return (
    <Disclosure
      summary={
        <span className="text-12 text-muted">
          {t('lesson.revisions', history.length, [formatNumber(history.length)])}
        </span>
      }
    >
      <ul className="flex flex-col gap-1 ps-5 pt-1">
        {history.map(({ rev, at, base }) => (
          <li key={rev}>
            {base === null ? (
              <p className="py-0.5 text-muted">{t('lesson.first_kept', [formatDateTime(at)])}</p>
            ) : (
              <Disclosure summary={formatDateTime(at)}>
                <Change lesson={row.id} from={base} to={rev} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What one revision changed of another. */
export function Change(input: { lesson: Id; from: Id; to: Id }) {
  const diff = useQuery(watchNamedDiff, input);
  if (diff.state === 'loading') return <Working label={t('lesson.diff.comparing')} />;
  if (diff.state === 'failed') return <ErrorState problem={diff.problem} />;
  return <DiffView parts={diff.value} />;
}
