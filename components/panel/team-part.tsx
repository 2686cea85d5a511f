import { MessageSquarePlus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { TeamLessonRow, TeamLibraryView } from '../../lib/flow/deps.ts';
import { watchTeamLibrary } from '../../lib/flow/queries/watch-team-library.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDate, formatNumber, t } from '../../lib/platform/i18n.ts';
import { tierWord } from '../lesson/tier-word.ts';
import { skillName } from '../skill-name.ts';
import { EndedNote } from '../team/ended-note.tsx';
import { NeedDialog } from '../team/need-dialog.tsx';
import { OtherTeamNote } from '../team/other-team-note.tsx';
import { TeamLesson } from '../team/team-lesson-page.tsx';
import { TeamSelect } from '../team/team-select.tsx';
import { TeamSets } from '../team/team-sets.tsx';
import { ownerWord } from '../team/words.ts';
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

/** The team's approved lessons in the panel: searched as one types, one opened in the list's place; `first` is open from the start. */
export function TeamPart({ first, onAll }: { first: Id | null; onAll: () => void }) {
  const [team, setTeam] = useState<Id | null>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Id | null>(first);
  const [closed, setClosed] = useState<Id | null>(null);
  const found = useQuery(watchTeamLibrary, { team, text }, { keep: true });
  if (open !== null) {
    const close = () => {
      setClosed(open);
      setOpen(null);
    };
    return (
      <div className="scroll-area min-h-0 flex-1 px-3 pt-1 pb-3">
        <TeamLesson key={open} id={open} onBack={close} />
      </div>
    );
  }
  if (found.state === 'loading') return <Working label={t('library.loading')} />;
  if (found.state === 'failed') return <ErrorState problem={found.problem} />;
  return (
    <Lessons
      view={found.value}
      text={text}
      closed={closed}
      onText={setText}
      onTeam={setTeam}
      onOpen={setOpen}
      onAll={onAll}
    />
  );
}

function Lessons(props: {
  view: TeamLibraryView;
  text: string;
  /** The lesson that was just closed; its row has the focus. */
  closed: Id | null;
  onText: (text: string) => void;
  onTeam: (team: Id) => void;
  onOpen: (lesson: Id) => void;
  onAll: () => void;
}) {
  const { view, text, closed, onText } = props;
  const { of, teams, rows, total, newer, skills, sets, isAdmin } = view;
  const [asking, setAsking] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const list = useList<HTMLUListElement>();
  useKeys({ '/': () => search.current?.focus() });
  if (of === null) return <EmptyState title={t('library.no_team')} text={t('team.none')} />;
  return (
    <>
      <div className="flex shrink-0 flex-col gap-2 border-b border-line px-3 py-2">
        {(teams.length > 1 || of.isActive) && (
          <div className="flex flex-wrap items-center justify-between gap-2">
            {teams.length > 1 ? (
              <TeamSelect teams={teams} value={of.team} onTeam={props.onTeam} />
            ) : (
              <span className="min-w-0 truncate text-12 text-muted">{of.name}</span>
            )}
            {of.isActive && (
              <Button small loudness="quiet" icon={MessageSquarePlus} onClick={() => setAsking(true)}>
                {t('library.need')}
              </Button>
            )}
          </div>
        )}
        {total > 0 && (
          <TextField
            bare
            type="search"
            label={t('library.search')}
            placeholder={t('library.search')}
            value={text}
            onChange={onText}
            ref={search}
            onKeyDown={(event) => {
              if (event.key === 'Escape') search.current?.blur();
              if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[data-row]')?.focus();
            }}
          />
        )}
        <p role="status" className="sr-only">
          {text === '' ? '' : t('ui.results', rows.length, [formatNumber(rows.length)])}
        </p>
      </div>
      <div className="scroll-area min-h-0 flex-1">
        <div className="px-3 pt-2 empty:hidden">
          <EndedNote of={of} />
          <OtherTeamNote of={of} />
          {newer > 0 && <p className="pb-2 text-12 text-muted">{t('library.newer', newer)}</p>}
        </div>
        {total === 0 && <EmptyState title={t('library.empty_title')} text={t('library.empty_text')} />}
        {total > 0 && rows.length === 0 && (
          <EmptyState title={t('panel.nothing_found')} text={t('library.none_text')}>
            <Button onClick={() => onText('')}>{t('panel.clear_search')}</Button>
          </EmptyState>
        )}
        {text.trim() === '' && (
          <div className="px-3 pt-2 empty:hidden">
            <TeamSets
              of={of}
              sets={sets}
              rows={rows}
              mayMake={isAdmin || skills.some(({ owner }) => owner === 'self')}
              isAdmin={isAdmin}
              onOpen={({ id }) => props.onOpen(id)}
            />
          </div>
        )}
        <ul ref={list} aria-label={t('library.heading')}>
          {rows.slice(0, SHOWN).map((row) => (
            <li key={row.id}>
              <ListRow
                title={row.title || t('lessons.untitled')}
                note={noteOf(row)}
                end={row.recheck === null ? '' : t('library.recheck')}
                focused={row.id === closed}
                onOpen={() => props.onOpen(row.id)}
              />
            </li>
          ))}
        </ul>
        <div className="px-3 py-3">
          <Button loudness="quiet" onClick={props.onAll}>
            {t('library.to_page')}
          </Button>
        </div>
      </div>
      <NeedDialog of={of} skills={skills} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

const noteOf = (row: TeamLessonRow): string => {
  const { skill, tier, verifyBy } = row;
  return [
    ...(skill === null ? [] : [skillName(skill)]),
    t('library.owned', [ownerWord(row)]),
    ...(verifyBy === null ? [] : [t('library.verify_by', [formatDate(verifyBy)])]),
    ...(tier >= 3 ? [t('lesson.tier.badge', [tierWord(tier)])] : []),
  ].join(' · ');
};
