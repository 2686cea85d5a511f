import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { ReviewHead } from '../../lib/flow/deps.ts';
import { watchReviews } from '../../lib/flow/queries/watch-reviews.ts';
import { undoDecision } from '../../lib/flow/team/undo-decision.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { useSay } from '../ui/toast.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useList } from '../ui/use-list.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { ReviewItemView } from './review-item.tsx';

type Chosen = Pick<ReviewHead, 'team' | 'submission'>;

const keyOf = ({ team, submission }: Chosen): string => `${team} ${submission}`;

/** What waits, one after the other: the only one is open at once, and after a decision the next one follows. */
export function ReviewSurface({ onClose }: { onClose: () => void }) {
  const reviews = useQuery(watchReviews, null);
  const deps = useDeps();
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen | null | 'list'>(null);
  const [last, setLast] = useState<{ of: Chosen; unsay: () => void } | null>(null);
  const undo = async (decided: Chosen) => {
    const undone = await undoDecision(deps, decided);
    if (!undone.ok) return say.problem(undone.problem);
    say.done(t(undone.value ? 'review.undone' : 'review.too_late'));
    if (undone.value) setChosen(decided);
  };
  useKeys({
    u: () => {
      if (last === null) return false;
      last.unsay();
      return void undo(last.of);
    },
  });
  if (reviews.state === 'loading') return <main className="review" />;
  const all = valueOr(reviews, []);
  const open = all.filter(({ why }) => why === 'decide');
  const only = all.length === 1 ? all[0] : undefined;
  const item = chosen === null ? (only ?? null) : chosen === 'list' ? null : chosen;
  if (item === null) return <ReviewList heads={all} onOpen={setChosen} onClose={onClose} />;
  const next = (unsay: () => void) => {
    setLast({ of: item, unsay });
    setChosen(open.find((head) => keyOf(head) !== keyOf(item)) ?? 'list');
  };
  return (
    <ReviewItemView
      key={keyOf(item)}
      of={{ team: item.team, submission: item.submission }}
      onBack={() => (all.length > 1 ? setChosen('list') : onClose())}
      onDecided={next}
      onUndo={(decided) => void undo(decided)}
    />
  );
}

function ReviewList(props: {
  heads: readonly ReviewHead[];
  onOpen: (head: Chosen) => void;
  onClose: () => void;
}) {
  const { heads, onOpen, onClose } = props;
  const deps = useDeps();
  const list = useList<HTMLUListElement>(onClose);
  const teams = new Set(heads.map(({ team }) => team)).size;
  const note = ({ why, at, teamName }: ReviewHead): string => {
    const when = t('review.submitted', [formatDate(at, deps.now())]);
    const where = teams > 1 ? `${teamName}. ${when}` : when;
    return why === 'decide' ? where : `${where}. ${t(`review.${why}`)}`;
  };
  return (
    <main className="review flex flex-col">
      <header className="flex items-center gap-2 border-b border-line px-2 py-1.5">
        <IconButton icon={ArrowLeft} label={t('ui.back')} onClick={onClose} />
        <h1 className="text-13">{t('review.list')}</h1>
      </header>
      {heads.every(({ why }) => why !== 'decide') && (
        <p role="status" className="px-4 py-3 text-muted">
          {t('review.nothing')}
        </p>
      )}
      <ul ref={list} className="min-h-0 flex-1 overflow-y-auto">
        {heads.map((head, index) => (
          <li key={keyOf(head)}>
            <ListRow
              title={head.title || t('review.untitled')}
              note={note(head)}
              focused={index === 0}
              onOpen={() => onOpen(head)}
            />
          </li>
        ))}
      </ul>
    </main>
  );
}
