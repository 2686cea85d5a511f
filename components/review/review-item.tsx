import { ArrowLeft, Maximize2 } from 'lucide-react';
import type { ReviewItem, ReviewState } from '../../lib/flow/deps.ts';
import { watchReviewItem } from '../../lib/flow/queries/watch-review-item.ts';
import { watchReviewState } from '../../lib/flow/queries/watch-reviews.ts';
import { formatDate, formatList, formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { DiffView } from '../lesson/diff-view.tsx';
import { Section } from '../lesson/section.tsx';
import { teammateName } from '../lesson/team/teammate-name.ts';
import { tierWord } from '../lesson/tier-word.ts';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useList } from '../ui/use-list.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { BehindPart } from './behind-part.tsx';
import { Gone } from './gone.tsx';
import { GrantPart } from './grant-part.tsx';
import { HighPart } from './high-part.tsx';
import { LivePart, useLiveCheck } from './live-part.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { ReviewClaims } from './review-claims.tsx';
import { DraftedBy, DraftedLeft, ReviewChecks, ReviewHistory } from './review-facts.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { ReviewFrame, type ReviewOn } from './review-frame.tsx';
import { ReviewKeys } from './review-keys.tsx';
import { ReviewNeeds } from './review-needs.tsx';
import { type ReviewActs, useReview } from './use-review.ts';

type Of = Pick<ReviewItem, 'team' | 'submission'>;

type Ways = {
  on: ReviewOn;
  onBack: () => void;
  onDecided: (unsay: () => void) => void;
  onUndo: (of: Of) => void;
  /** Opens it in a full page, where it is not in one. */
  onFull?: ((of: Of) => void) | undefined;
};

/** One submission: each claim beside what it rests on, what is needed, and the three ways to decide. */
export function ReviewItemView({ of, ...ways }: { of: Of } & Ways) {
  const item = useQuery(watchReviewItem, of);
  const state = useQuery(watchReviewState, of);
  if (item.state === 'loading' || state.state === 'loading') return <ReviewFrame on={ways.on} />;
  if (item.state === 'failed' || state.state === 'failed' || item.value === null)
    return <Gone state={valueOr(state, null)} {...ways} />;
  return <Loaded item={item.value} state={state.value} {...ways} />;
}

/** A key that is held means it once: what follows has it from the next press on. */
const once = (act: () => void) => (event: KeyboardEvent) => {
  if (!event.repeat) act();
};

/** The keys of an item; those that decide only where it is this person's to decide. */
function useItemKeys(item: ReviewItem, acts: ReviewActs, onCheck: () => void): void {
  const { undo } = acts;
  const comment = () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]');
    acts.comment(row?.dataset.claim ?? item.supports[0]?.claim ?? null);
  };
  const deciding = {
    a: once(() => acts.decide('approve')),
    c: comment,
    r: acts.askReason,
    ...answerKeys(acts),
    'Mod+Enter': once(() => acts.decide(acts.main)),
  };
  useKeys({ v: onCheck, ...(undo === null ? {} : { u: undo }), ...(item.why === 'decide' ? deciding : {}) });
}

type LoadedProps = { item: ReviewItem; state: ReviewState } & Ways;

function Loaded({ item, state, ...ways }: LoadedProps) {
  const acts = useReview(item, state, ways);
  const list = useList<HTMLOListElement>(ways.onBack);
  const check = useLiveCheck(item, state.draft);
  useItemKeys(item, acts, check);
  const isPage = ways.on === 'page';
  return (
    <ReviewFrame on={ways.on}>
      <Head item={item} {...ways} />
      <div className={isPage ? 'flex flex-col md:flex-row md:items-start' : 'flex min-h-0 flex-1'}>
        <div
          className={
            isPage
              ? '@container flex min-w-0 flex-col gap-4 px-3 py-3 md:flex-1'
              : '@container scroll-area flex min-w-0 flex-1 flex-col gap-4 px-3 py-3'
          }
        >
          {item.changed.length > 0 && (
            <p className="text-none">
              {t('review.again', item.changed.length, [
                formatNumber(item.changed.length),
                teammateName(item.author),
              ])}
            </p>
          )}
          {item.merged.length > 0 && (
            <p dir="auto">
              {t('review.merged', [formatList(item.merged.map((title) => title || t('review.untitled')))])}
            </p>
          )}
          {item.diff !== null && (
            <Section title={t('review.changes')}>
              <DiffView parts={item.diff} />
            </Section>
          )}
          <ReviewClaims item={item} draft={state.draft} acts={acts} list={list} />
          <DraftedLeft item={item} />
          <ReviewChecks item={item} />
        </div>
        <Beside item={item} state={state} acts={acts} on={ways.on} onCheck={check} />
      </div>
      <ReviewFoot item={item} state={state} acts={acts} on={ways.on} />
      <RejectDialog draft={state.draft} acts={acts} />
      <ReviewKeys />
    </ReviewFrame>
  );
}

function Head({ item, on, onBack, onFull }: Pick<LoadedProps, 'item' | 'on' | 'onBack' | 'onFull'>) {
  const deps = useDeps();
  const { team, submission, author, at, tier } = item;
  return (
    <header className="flex items-center gap-x-2 border-b border-line px-2 py-1.5">
      <IconButton icon={ArrowLeft} label={t('ui.back')} onClick={onBack} />
      {on === 'popup' && <h1 className="sr-only">{t('review.list')}</h1>}
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
        <h2 dir="auto" className="min-w-0 flex-1 basis-80 text-15 wrap-anywhere">
          {item.content.title || t('review.untitled')}
        </h2>
        <div className="flex min-w-0 flex-wrap items-center gap-x-2">
          <Badge>{t('review.tier', [tierWord(tier)])}</Badge>
          <span dir="auto" className="min-w-0 text-12 text-muted wrap-anywhere">
            {t('review.by', [teammateName(author), formatDate(at, deps.now())])}
          </span>
        </div>
      </div>
      {onFull && (
        <IconButton
          icon={Maximize2}
          tip
          label={t('review.full')}
          onClick={() => onFull({ team, submission })}
        />
      )}
    </header>
  );
}

type BesideProps = {
  item: ReviewItem;
  state: ReviewState;
  acts: ReviewActs;
  on: ReviewOn;
  onCheck: () => void;
};

/** What has to be known and said besides the words. */
function Beside({ item, state, acts, on, onCheck }: BesideProps) {
  const { draft } = state;
  return (
    <aside
      aria-label={t('review.needs')}
      className={
        on === 'page'
          ? 'flex shrink-0 flex-col gap-4 px-3 py-3 md:sticky md:top-12 md:w-64'
          : 'scroll-area flex w-52 shrink-0 flex-col gap-4 border-s border-line px-3 py-3'
      }
    >
      <ReviewNeeds item={item} state={state} acts={acts} />
      {item.why === 'decide' &&
        (item.tier < 3 ? (
          <GrantPart team={item.team} lacked={acts.ungranted} />
        ) : (
          <HighPart item={item} draft={draft} acts={acts} />
        ))}
      <LivePart item={item} draft={draft} onCheck={onCheck} />
      <BehindPart item={item} />
      <DraftedBy item={item} />
      {item.history.length > 1 && <ReviewHistory item={item} />}
    </aside>
  );
}

const answerKeys = ({ questions, answer }: ReviewActs) =>
  Object.fromEntries(questions.map((question, index) => [`${index + 1}`, once(() => answer(question))]));
