import { showBadge } from '../../platform/badge.ts';
import type { Deps } from '../deps.ts';
import { countReviews } from '../queries/reviews-of.ts';

/** Shows at the toolbar's icon how many reviews wait now. */
export const keepBadge = async ({ db }: Pick<Deps, 'db'>): Promise<void> =>
  showBadge(await countReviews(db)).catch(() => undefined);
