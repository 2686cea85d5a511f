import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { watchTeamLibrary } from '../../lib/flow/queries/watch-team-library.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { hashOf } from '../timeline/route.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Working } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useList } from '../ui/use-list.ts';
import { useQuery } from '../ui/use-query.ts';
import { EndedNote } from './ended-note.tsx';
import { NeedDialog } from './need-dialog.tsx';
import { OtherTeamNote } from './other-team-note.tsx';
import { TeamLine } from './team-line.tsx';
import { TeamSelect } from './team-select.tsx';
import { TeamSets } from './team-sets.tsx';

/** More lines than anybody reads; the search finds the rest. */
const SHOWN = 300;

type Library = { team: Id | null; text: string };

/** A team's approved lessons, searched as one types. `last` is the one just come back from. */
export function TeamLibrary(props: {
  library: Library;
  onLibrary: (library: Library) => void;
  last: Id | null;
}) {
  const { library, onLibrary, last } = props;
  const found = useQuery(watchTeamLibrary, library, { keep: true });
  const [asking, setAsking] = useState(false);
  if (found.state === 'loading') return <Working label={t('library.loading')} />;
  if (found.state === 'failed') return <ErrorState problem={found.problem} />;
  const { of, teams, rows, total, newer, skills, sets, isAdmin } = found.value;
  if (of === null) {
    return (
      <>
        <h1 className="sr-only">{t('library.heading')}</h1>
        <EmptyState title={t('library.no_team')} text={t('team.none')}>
          <a href="/options.html#team" className="text-accent underline underline-offset-2">
            {t('library.to_settings')}
          </a>
        </EmptyState>
      </>
    );
  }
  const search = (text: string) => onLibrary({ ...library, text });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 pb-3">
        <h1 className="text-18">
          {t('library.of', [of.name])}
          <span role="status" className="ms-2 text-13 font-normal text-muted tabular-nums">
            {library.text.trim() === ''
              ? t('lessons.shown', total, [formatNumber(total)])
              : t('lessons.shown_of', [formatNumber(rows.length), formatNumber(total)])}
          </span>
        </h1>
        <div className="flex flex-wrap items-center gap-2">
          <TeamSelect teams={teams} value={of.team} onTeam={(team) => onLibrary({ ...library, team })} />
          {of.isActive && (
            <Button icon={MessageSquarePlus} onClick={() => setAsking(true)}>
              {t('library.need')}
            </Button>
          )}
        </div>
      </div>
      <EndedNote of={of} />
      <OtherTeamNote of={of} />
      {newer > 0 && <p className="pb-3 text-12 text-muted">{t('library.newer', newer)}</p>}
      {total === 0 ? (
        <EmptyState title={t('library.empty_title')} text={t('library.empty_text')} />
      ) : (
        <>
          {library.text.trim() === '' && (
            <TeamSets
              of={of}
              sets={sets}
              rows={rows}
              mayMake={isAdmin || skills.some(({ owner }) => owner === 'self')}
              isAdmin={isAdmin}
              onOpen={({ id }) => {
                window.location.hash = hashOf({ view: 'team-lesson', id });
              }}
            />
          )}
          <Search text={library.text} onText={search} />
          {rows.length === 0 ? (
            <EmptyState title={t('lessons.none_title')} text={t('library.none_text')}>
              <Button onClick={() => search('')}>{t('panel.clear_search')}</Button>
            </EmptyState>
          ) : (
            <Lines rows={rows.slice(0, SHOWN)} last={last} />
          )}
          {rows.length > SHOWN && (
            <p className="pt-3 text-muted">{t('library.more', [formatNumber(SHOWN)])}</p>
          )}
        </>
      )}
      <NeedDialog of={of} skills={skills} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function Search({ text, onText }: { text: string; onText: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <search className="block pb-3">
      <TextField
        bare
        type="search"
        label={t('library.search')}
        placeholder={t('library.search')}
        value={text}
        onChange={onText}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (text === '') field.current?.blur();
          else onText('');
        }}
        ref={field}
      />
    </search>
  );
}

function Lines({ rows, last }: { rows: Parameters<typeof TeamLine>[0]['row'][]; last: Id | null }) {
  const list = useList<HTMLUListElement>();
  useEffect(() => {
    if (last !== null) list.current?.querySelector<HTMLElement>(`[data-lesson="${last}"]`)?.focus();
  }, [list, last]);
  return (
    <ul ref={list} aria-label={t('library.heading')} className="border-t border-line">
      {rows.map((row) => (
        <li key={row.id}>
          <TeamLine row={row} />
        </li>
      ))}
    </ul>
  );
}
