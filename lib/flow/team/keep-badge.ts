import { showBadge } from '../../platform/badge.ts';
import type { Deps } from '../deps.ts';
import { live } from '../queries/live.ts';
import { countReviews } from '../queries/reviews-of.ts';

/** Keeps the number at the toolbar's icon as it is while a page of ours is open; returns what stops it. */
export function keepBadge({ db }: Pick<Deps, 'db'>): () => void {
  const count = live(() => countReviews(db)).subscribe({
    next: (reviews) => void showBadge(reviews).catch(() => undefined),
    error: () => undefined,
  });
  return () => count.unsubscribe();
}
