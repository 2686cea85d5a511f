import type { Review } from '../../review/rows.ts';
import type { Teammate } from './teammate.ts';

/** What stands behind an approval that was given: excerpts found again on their page, why others may stand, and testimonies confirmed. */
export type Approval = { who: Teammate } & Pick<Review, 'person' | 'found' | 'reason' | 'confirms'>;
