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
import { ReviewFrame, type ReviewOn } from './review-frame.tsx';
import { ReviewItemView } from './review-item.tsx';
import { waitsSentence } from './waits-sentence.ts';

type Chosen = Pick<ReviewHead, 'team' | 'submission'>;

const keyOf = ({ team, submission }: Chosen): string => `${team} ${submission}`;

/** What waits, one after the other: the only one is open at once, and after a decision the next one follows. */
export function ReviewSurface(props: {
  on: ReviewOn;
  onClose: () => void;
  /** The one it is opened for; else the only one that waits, or the list. */
  first?: Chosen | undefined;
  onFull?: ((of: Chosen) => void) | undefined;
}) {
  const { on, onClose, onFull } = props;
  const reviews = useQuery(watchReviews, null);
  const deps = useDeps();
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen | null | 'list'>(props.first ?? null);
  const [last, setLast] = useState<{ of: Chosen; unsay: () => void } | null>(null);
  const undo = async (decided: Chosen) => {
    if (last !== null && keyOf(last.of) === keyOf(decided)) last.unsay();
    const undone = await undoDecision(deps, decided);
    if (!undone.ok) return say.problem(undone.problem);
    say.done(t(undone.value ? 'review.undone' : 'review.too_late'));
    if (undone.value) setChosen(decided);
  };
  useKeys({
    u: () => {
      if (last === null) return false;
      return void undo(last.of);
    },
  });
  if (reviews.state === 'loading') return <ReviewFrame on={on} />;
  const all = valueOr(reviews, []);
  const open = all.filter(({ why }) => why === 'decide');
  const only = all.length === 1 ? all[0] : undefined;
  const item = chosen === null ? (only ?? null) : chosen === 'list' ? null : chosen;
  const openOne = (head: ReviewHead) => (head.large && onFull ? onFull(head) : setChosen(head));
  if (item === null) return <ReviewList on={on} heads={all} onOpen={openOne} onClose={onClose} />;
  const next = (unsay: () => void) => {
    setLast({ of: item, unsay });
    const following = open.find((head) => keyOf(head) !== keyOf(item));
    setChosen(following === undefined || (following.large && onFull) ? 'list' : following);
  };
  return (
    <ReviewItemView
      key={keyOf(item)}
      on={on}
      onFull={onFull}
      of={{ team: item.team, submission: item.submission }}
      onBack={() => (all.length > 1 ? setChosen('list') : onClose())}
      onDecided={next}
      onUndo={(decided) => void undo(decided)}
    />
  );
}

function ReviewList(props: {
  on: ReviewOn;
  heads: readonly ReviewHead[];
  onOpen: (head: ReviewHead) => void;
  onClose: () => void;
}) {
  const { on, heads, onOpen, onClose } = props;
  const deps = useDeps();
  const list = useList<HTMLUListElement>(onClose);
  const teams = new Set(heads.map(({ team }) => team)).size;
  const note = (head: ReviewHead): string => {
    const { why, at, teamName, large } = head;
    const when = t('review.submitted', [formatDate(at, deps.now())]);
    const where = teams > 1 ? `${teamName}. ${when}` : when;
    const size = large && on === 'popup' ? `. ${t('review.large')}` : '';
    if (why === 'decide') return `${where}${size}`;
    return `${where}. ${why === 'held' ? t('review.held') : waitsSentence(head)}${size}`;
  };
  return (
    <ReviewFrame on={on}>
      <header className="flex items-center gap-2 border-b border-line px-2 py-1.5">
        <IconButton icon={ArrowLeft} label={t('ui.back')} onClick={onClose} />
        {on === 'popup' ? (
          <h1 className="text-13">{t('review.list')}</h1>
        ) : (
          <h2 className="text-13">{t('review.list')}</h2>
        )}
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
    </ReviewFrame>
  );
}
