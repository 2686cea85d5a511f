import { useRef, useState } from 'react';
import type { LessonRow } from '../../lib/flow/deps.ts';
import { watchLessons } from '../../lib/flow/queries/watch-lessons.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDate, formatNumber, t } from '../../lib/platform/i18n.ts';
import { tierWord } from '../lesson/tier-word.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { Working } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useList } from '../ui/use-list.ts';
import { useQuery } from '../ui/use-query.ts';

const SHOWN = 100;

/** Every lesson that is kept here, newest first, with a search as you type. */
export function LessonsView(props: {
  /** The lesson that was just closed; its row has the focus. */
  closed: Id | null;
  onOpen: (lesson: Id) => void;
  onCapture: () => void;
  onAll: () => void;
}) {
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const list = useList<HTMLUListElement>();
  const query = useQuery(watchLessons, { text, skill: null, site: null, tier: null }, { keep: true });
  useKeys({ '/': () => search.current?.focus() });
  if (query.state === 'loading') return <Working label={t('panel.lessons_loading')} />;
  if (query.state === 'failed') return <ErrorState problem={query.problem} />;
  const { rows, total } = query.value;
  if (total === 0) {
    return (
      <EmptyState title={t('panel.no_lessons')} text={t('panel.no_lessons_text')}>
        <Button loudness="primary" onClick={props.onCapture}>
          {t('panel.go_capture')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <div className="shrink-0 border-b border-line px-3 py-2">
        <TextField
          bare
          type="search"
          label={t('panel.search')}
          placeholder={t('panel.search_all', total, [formatNumber(total)])}
          value={text}
          onChange={setText}
          ref={search}
          onKeyDown={(event) => {
            if (event.key === 'Escape')
              event.currentTarget instanceof HTMLElement && event.currentTarget.blur();
            if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[data-row]')?.focus();
          }}
        />
        <p role="status" className="sr-only">
          {text === '' ? '' : t('ui.results', rows.length, [formatNumber(rows.length)])}
        </p>
      </div>
      <div className="scroll-area min-h-0 flex-1">
        {rows.length === 0 && (
          <EmptyState title={t('panel.nothing_found')} text={t('panel.nothing_found_text')}>
            <Button onClick={() => setText('')}>{t('panel.clear_search')}</Button>
          </EmptyState>
        )}
        <ul ref={list}>
          {rows.slice(0, SHOWN).map((row) => (
            <li key={row.id}>
              <ListRow
                title={row.title}
                note={note(row)}
                end={formatDate(row.savedAt)}
                focused={row.id === props.closed}
                onOpen={() => props.onOpen(row.id)}
              />
            </li>
          ))}
        </ul>
        {rows.length > SHOWN && (
          <div className="px-3 py-3">
            <Button onClick={props.onAll}>
              {t('panel.all_lessons', rows.length, [formatNumber(rows.length)])}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

const note = ({ site, tier }: LessonRow): string =>
  [
    site === '' ? t('lesson.from_own_words') : site,
    ...(tier >= 3 ? [t('lesson.tier.badge', [tierWord(tier)])] : []),
  ].join(' · ');
