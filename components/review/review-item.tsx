import { ArrowLeft } from 'lucide-react';
import type { ReviewItem, ReviewState } from '../../lib/flow/deps.ts';
import { watchReviewItem } from '../../lib/flow/queries/watch-review-item.ts';
import { watchReviewState } from '../../lib/flow/queries/watch-reviews.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { DiffView } from '../lesson/diff-view.tsx';
import { Section } from '../lesson/section.tsx';
import { tierWord } from '../lesson/tier-word.ts';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { KeyboardHelp } from '../ui/keyboard-help.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useList } from '../ui/use-list.ts';
import { useQuery } from '../ui/use-query.ts';
import { GrantPart } from './grant-part.tsx';
import { HighPart } from './high-part.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { ReviewClaims } from './review-claims.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { ReviewNeeds } from './review-needs.tsx';
import { type ReviewActs, useReview } from './use-review.ts';

type Of = Pick<ReviewItem, 'team' | 'submission'>;

type Ways = { onBack: () => void; onDecided: (unsay: () => void) => void; onUndo: (of: Of) => void };

/** One submission: each claim beside what it rests on, what is needed, and the three ways to decide. */
export function ReviewItemView({ of, ...ways }: { of: Of } & Ways) {
  const item = useQuery(watchReviewItem, of);
  const state = useQuery(watchReviewState, of);
  if (item.state === 'loading' || state.state === 'loading') return <main className="review" />;
  if (item.state === 'failed' || state.state === 'failed' || item.value === null)
    return <Gone onBack={ways.onBack} />;
  return <Loaded item={item.value} state={state.value} {...ways} />;
}

const submittedWords = ({ by, why }: ReviewItem, day: string): string =>
  by === null || why === 'own' ? t('review.submitted', [day]) : t('review.submitted_by', [by, day]);

function Gone({ onBack }: { onBack: () => void }) {
  useKeys({ Escape: onBack });
  return (
    <main className="review flex flex-col">
      <header className="border-b border-line px-2 py-1.5">
        <IconButton icon={ArrowLeft} label={t('ui.back')} onClick={onBack} />
      </header>
      <p role="status" className="px-4 py-3">
        {t('review.gone')}
      </p>
    </main>
  );
}

function Loaded({ item, state, onBack, ...ways }: { item: ReviewItem; state: ReviewState } & Ways) {
  const deps = useDeps();
  const acts = useReview(item, state, ways);
  const list = useList<HTMLOListElement>(onBack);
  const comment = () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]');
    acts.comment(row?.dataset.claim ?? item.supports[0]?.claim ?? null);
  };
  useKeys(
    item.why === 'decide'
      ? {
          a: () => acts.decide('approve'),
          c: comment,
          r: acts.askReason,
          ...answerKeys(acts),
          'Mod+Enter': () => acts.decide(acts.main),
        }
      : {},
  );
  return (
    <main className="review flex flex-col">
      <header className="flex items-center gap-2 border-b border-line px-2 py-1.5">
        <IconButton icon={ArrowLeft} label={t('ui.back')} onClick={onBack} />
        <h1 className="sr-only">{t('review.list')}</h1>
        <h2 dir="auto" className="min-w-0 flex-1 truncate text-15">
          {item.content.title || t('review.untitled')}
        </h2>
        <Badge>{t('review.tier', [tierWord(item.tier)])}</Badge>
        <span className="text-12 text-muted">{submittedWords(item, formatDate(item.at, deps.now()))}</span>
      </header>
      <div className="flex min-h-0 flex-1">
        <div className="@container flex min-w-0 flex-1 flex-col gap-4 overflow-y-auto px-3 py-3">
          <ReviewClaims item={item} draft={state.draft} acts={acts} list={list} />
          <Section title={t('review.changes')}>
            {item.diff === null ? (
              <p className="text-muted">{t('review.first')}</p>
            ) : (
              <DiffView parts={item.diff} />
            )}
          </Section>
        </div>
        <aside
          aria-label={t('review.needs')}
          className="flex w-56 shrink-0 flex-col gap-4 overflow-y-auto border-s border-line px-3 py-3"
        >
          <ReviewNeeds item={item} state={state} acts={acts} />
          {item.why === 'decide' &&
            (item.tier < 3 ? (
              <GrantPart team={item.team} />
            ) : (
              <HighPart item={item} draft={state.draft} acts={acts} />
            ))}
        </aside>
      </div>
      <ReviewFoot item={item} state={state} acts={acts} />
      <RejectDialog draft={state.draft} acts={acts} />
      <KeyboardHelp
        lines={[
          { keys: ['j', 'k'], does: t('review.keys.claims') },
          { keys: ['1', '2', '3'], does: t('review.keys.answers') },
          { keys: ['a'], does: t('review.approve') },
          { keys: ['c'], does: t('review.keys.comment') },
          { keys: ['r'], does: t('review.reject') },
          { keys: ['u'], does: t('review.keys.undo') },
          { keys: [`${t('ui.keys.control')}+${t('ui.keys.enter')}`], does: t('review.keys.main') },
        ]}
      />
    </main>
  );
}

const answerKeys = ({ questions, answer }: ReviewActs) =>
  Object.fromEntries(questions.map((question, index) => [`${index + 1}`, () => answer(question)]));
