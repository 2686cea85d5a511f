import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { LessonFilter } from '../../lib/flow/deps.ts';
import { watchLessons } from '../../lib/flow/queries/watch-lessons.ts';
import { watchSkills } from '../../lib/flow/queries/watch-skills.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Working } from '../ui/progress.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { isFiltered, NO_FILTER } from './lesson-filter.ts';
import { LessonFilters } from './lesson-filters.tsx';
import { LessonList } from './lesson-list.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { WriteDialog } from './write-dialog.tsx';

/** All lessons: searched as one types, filtered by skill, site and harm. `last` is the one just come back from. */
export function LessonsPart(props: {
  filter: LessonFilter;
  onFilter: (filter: LessonFilter) => void;
  last: Id | null;
}) {
  const { filter, onFilter, last } = props;
  const found = useQuery(watchLessons, filter, { keep: true });
  const skills = valueOr(useQuery(watchSkills, null), []).map(({ skill }) => skill);
  const [writing, setWriting] = useState(false);
  if (found.state === 'loading') return <Working label={t('panel.lessons_loading')} />;
  if (found.state === 'failed') return <ErrorState problem={found.problem} />;
  const { rows, sites, total } = found.value;
  if (total === 0)
    return (
      <NothingYet
        heading={t('lessons.heading')}
        title={t('lessons.empty_title')}
        text={t('lessons.empty_text')}
      />
    );
  const clear = () => onFilter(NO_FILTER);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 pb-3">
        <h1 className="text-18">
          {t('lessons.heading')}
          <span role="status" className="ms-2 text-13 font-normal text-muted tabular-nums">
            {isFiltered(filter)
              ? t('lessons.shown_of', [formatNumber(rows.length), formatNumber(total)])
              : t('lessons.shown', total, [formatNumber(total)])}
          </span>
        </h1>
        <Button icon={PenLine} onClick={() => setWriting(true)}>
          {t('popup.write')}
        </Button>
      </div>
      <LessonFilters filter={filter} onFilter={onFilter} skills={skills} sites={sites} />
      {rows.length === 0 ? (
        <EmptyState title={t('lessons.none_title')} text={t('lessons.none_text')}>
          <Button onClick={clear}>{t('lessons.clear')}</Button>
        </EmptyState>
      ) : (
        <LessonList
          rows={rows}
          skills={skills}
          last={last}
          onEscape={isFiltered(filter) ? clear : undefined}
        />
      )}
      <WriteDialog open={writing} onClose={() => setWriting(false)} />
    </>
  );
}
