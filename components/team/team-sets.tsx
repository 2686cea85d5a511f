import { ListOrdered } from 'lucide-react';
import { useState } from 'react';
import type { LibraryTeam, TeamLessonRow, TeamSetView } from '../../lib/flow/deps.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { SetDialog } from './set-dialog.tsx';
import { ownerWord } from './words.ts';

const NEW: TeamSetView = {
  id: '',
  title: '',
  owner: 'self',
  ownerName: null,
  version: null,
  lessons: [],
  missing: 0,
};

/** A team's sets: what to read first, in which order. Who owns a skill makes one, its owner changes it, an admin does both. */
export function TeamSets(props: {
  of: LibraryTeam;
  sets: readonly TeamSetView[];
  /** Every lesson that can stand in a set. */
  rows: readonly TeamLessonRow[];
  mayMake: boolean;
  isAdmin: boolean;
  onOpen: (lesson: TeamLessonRow) => void;
}) {
  const { of, sets, rows, mayMake, isAdmin, onOpen } = props;
  const [editing, setEditing] = useState<TeamSetView | null>(null);
  const canMake = mayMake && of.isActive && rows.length > 0;
  if (sets.length === 0 && !canMake) return null;
  return (
    <section aria-labelledby="sets" className="flex flex-col gap-1.5 pb-4">
      <div className="flex min-h-6 items-center justify-between gap-2">
        <h2 id="sets" className="text-12 text-muted">
          {t('library.set.heading')}
        </h2>
        {canMake && (
          <Button small loudness="quiet" icon={ListOrdered} onClick={() => setEditing(NEW)}>
            {t('library.set.make')}
          </Button>
        )}
      </div>
      <ul className="flex flex-col gap-1">
        {sets.map((set) => (
          <li key={set.id}>
            <SetLine
              set={set}
              onOpen={onOpen}
              onEdit={of.isActive && (isAdmin || set.owner === 'self') ? () => setEditing(set) : undefined}
            />
          </li>
        ))}
      </ul>
      <SetDialog team={of.team} rows={rows} set={editing} onClose={() => setEditing(null)} />
    </section>
  );
}

function SetLine(props: {
  set: TeamSetView;
  onOpen: (lesson: TeamLessonRow) => void;
  onEdit: (() => void) | undefined;
}) {
  const { set, onOpen, onEdit } = props;
  const { title, lessons, missing } = set;
  const facts = [
    t('lessons.shown', lessons.length, [formatNumber(lessons.length)]),
    t('library.owned', [ownerWord(set)]),
  ].join(' · ');
  return (
    <Disclosure
      summary={
        <>
          <bdi>{title}</bdi> <span className="text-12 text-muted">{facts}</span>
        </>
      }
      aside={
        onEdit && (
          <Button small loudness="quiet" aria-label={t('library.set.edit_one', [title])} onClick={onEdit}>
            {t('lesson.edit')}
          </Button>
        )
      }
    >
      <ol className="flex list-decimal flex-col gap-1 ps-9 pt-1 pb-2 marker:text-muted">
        {lessons.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="text-start text-accent hover:underline"
              onClick={() => onOpen(row)}
            >
              <bdi>{row.title || t('lessons.untitled')}</bdi>
            </button>
          </li>
        ))}
      </ol>
      {missing > 0 && <p className="ps-5 pb-2 text-12 text-muted">{t('library.set.missing', missing)}</p>}
    </Disclosure>
  );
}
