import type { ReviewItem, ReviewState } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useFootHeight } from '../lesson/use-foot-height.ts';
import { Button } from '../ui/button.tsx';
import { join } from '../ui/join.ts';
import type { ReviewOn } from './review-frame.tsx';
import { hasComments, lackSentence, type ReviewActs } from './use-review.ts';

/** The three ways to decide; nothing where it is not this person's decision. */
export function ReviewFoot(props: { item: ReviewItem; state: ReviewState; acts: ReviewActs; on: ReviewOn }) {
  const { item, state, acts, on } = props;
  const foot = useFootHeight<HTMLElement>();
  if (item.why !== 'decide' || state.decision?.at === 'held') return null;
  const look = (verdict: ReviewActs['main']) => (acts.main === verdict ? 'primary' : 'plain');
  return (
    <footer
      ref={foot}
      className={join(
        'flex items-center gap-2 border-t border-line bg-surface px-3 py-2',
        on === 'page' && 'sticky bottom-0',
      )}
    >
      <Button loudness="danger" onClick={acts.askReason} aria-keyshortcuts="r">
        {t('review.reject')}
      </Button>
      <div className="ms-auto flex gap-2">
        <Button
          loudness={look('request-changes')}
          blocked={!hasComments(state.draft)}
          onClick={() => acts.decide('request-changes')}
        >
          {t('review.request_changes')}
        </Button>
        <Button
          loudness={look('approve')}
          blocked={lackSentence(item, state.draft) !== null}
          onClick={() => acts.decide('approve')}
          aria-keyshortcuts="a"
        >
          {t('review.approve')}
        </Button>
      </div>
    </footer>
  );
}
