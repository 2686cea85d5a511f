import type { LessonView } from '../../lib/flow/deps.ts';
import { retract } from '../../lib/flow/retract.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { DiffView } from '../lesson/diff-view.tsx';
import { TwoHeads } from '../lesson/two-heads.tsx';
import { watchNamedDiff } from '../lesson/watch-named-diff.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { useSay } from '../ui/toast.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';

const BOX =
  'mb-4 flex max-w-170 flex-wrap items-center justify-between gap-2 rounded-card bg-sunken px-3 py-2';

/** What changed between two revisions, once it is known. */
function Changes({ lesson, from, to }: { lesson: Id; from: Id; to: Id }) {
  const parts = valueOr(useQuery(watchNamedDiff, { lesson, from, to }), null);
  return parts === null ? null : <DiffView parts={parts} />;
}

/** That a lesson is deleted, was just changed, or has two newest versions. */
export function LessonNotices({ view, fresh }: { view: LessonView; fresh: Id | null }) {
  const deps = useDeps();
  const say = useSay();
  const { row, deletedBy, history } = view;
  const saved = history.find(({ rev }) => rev === fresh);
  const restore = async (target: Id) => {
    const result = await retract(deps, { target });
    if (result.ok) say.done(t('lessons.restored'));
    else say.problem(result.problem);
  };
  return (
    <>
      {deletedBy !== null && (
        <div className={BOX}>
          <p>{t('lessons.deleted')}</p>
          <Button onClick={() => void restore(deletedBy)}>{t('lessons.restore')}</Button>
        </div>
      )}
      <TwoHeads view={view} />
      {saved?.base && (
        <section
          aria-label={t('lessons.changes')}
          className="mb-6 max-w-170 rounded-card border border-line px-3 py-2"
        >
          <Disclosure defaultOpen summary={<span className="font-medium">{t('lessons.changes')}</span>}>
            <div className="pt-2">
              <Changes lesson={row.id} from={saved.base} to={saved.rev} />
            </div>
          </Disclosure>
        </section>
      )}
    </>
  );
}
