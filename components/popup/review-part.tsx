import { ListChecks } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import type { ReviewHead } from '../../lib/flow/deps.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { reviewHash } from '../review/review-hash.ts';
import { Button } from '../ui/button.tsx';
import { Working } from '../ui/progress.tsx';
import type { PopupPort } from './port.ts';

// Most openings of the popup are not for a review, which brings the grounding code with it.
const fetchSurface = () => import('../review/review-surface.tsx');
const ReviewSurface = lazy(async () => ({ default: (await fetchSurface()).ReviewSurface }));

/** How much waits for this person, or that something of theirs does; nothing where neither is. */
export function ReviewsButton(props: { reviews: readonly ReviewHead[]; onOpen: () => void }) {
  const { reviews, onOpen } = props;
  const count = reviews.filter(({ why }) => why === 'decide').length;
  const waits = reviews.length > 0;
  // On its way before it is asked for, where it may be.
  useEffect(() => {
    if (waits) void fetchSurface().catch(() => undefined);
  }, [waits]);
  if (!waits) return null;
  return (
    <Button small icon={ListChecks} onClick={onOpen}>
      {count > 0 ? t('review.open', count, [formatNumber(count)]) : t('review.yours')}
    </Button>
  );
}

/** The review surface in the popup's place. */
export function ReviewPart({ port, onClose }: { port: PopupPort; onClose: () => void }) {
  return (
    <Suspense fallback={<Working label={t('review.loading')} />}>
      <ReviewSurface
        on="popup"
        onClose={onClose}
        onFull={(of) => port.openPage('timeline', reviewHash(of))}
      />
    </Suspense>
  );
}
