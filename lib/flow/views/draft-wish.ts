import type { DraftProgress } from '../../draft/progress.ts';
import type { Proposal } from '../../model/draft.ts';
import type { Id } from '../../model/id.ts';
import type { Prefs } from '../prefs.ts';

/** How a draft is to be made. */
export type DraftWish = {
  section?: string;
  signal?: AbortSignal;
  /** Instead of the preferred one. */
  drafter?: Prefs['drafter'];
  /** The person has seen what is sent. */
  approved?: boolean;
  /** Hears which capture the draft is of. */
  onCapture?: (capture: Id) => void;
  onProgress?: (progress: DraftProgress) => void;
  change?: (proposal: Proposal) => Proposal;
};
