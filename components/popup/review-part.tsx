import { ListChecks } from 'lucide-react';
import { useEffect } from 'react';
import type { ReviewHead } from '../../lib/flow/deps.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { reviewHash } from '../review/review-hash.ts';
import { Button } from '../ui/button.tsx';
import { Working } from '../ui/progress.tsx';
import { fetching, useFetched } from '../ui/use-fetched.ts';
import type { PopupPort } from './port.ts';

// Most openings of the popup are not for a review, which brings the grounding code with it.
const surface = fetching(async () => (await import('../review/review-surface.tsx')).ReviewSurface);

/** How much waits for this person, or that something of theirs does or can be taken back; nothing where none is. */
export function ReviewsButton(props: { reviews: readonly ReviewHead[]; onOpen: () => void }) {
  const { reviews, onOpen } = props;
  const count = reviews.filter(({ why }) => why === 'decide').length;
  const waits = reviews.length > 0;
  const isHeld = reviews.some(({ why }) => why === 'held');
  // On its way before it is asked for, where it may be.
  useEffect(() => {
    if (waits) void surface.load().catch(() => undefined);
  }, [waits]);
  if (!waits) return null;
  return (
    <Button small icon={ListChecks} onClick={onOpen}>
      {count > 0
        ? t('review.open', count, [formatNumber(count)])
        : t(isHeld ? 'review.take_back' : 'review.yours')}
    </Button>
  );
}

/** The review surface in the popup's place. */
export function ReviewPart({ port, onClose }: { port: PopupPort; onClose: () => void }) {
  const ReviewSurface = useFetched(surface);
  if (ReviewSurface === null) return <Working label={t('review.loading')} />;
  const onFull = (of: Parameters<typeof reviewHash>[0]) => port.openPage('timeline', reviewHash(of));
  return <ReviewSurface on="popup" onClose={onClose} onFull={onFull} />;
}
