import type { ReviewOf } from '../../db/reviews.ts';
import type { WaitsFor } from './row-told.ts';

/** decide: it waits for this person. own: this person wrote or submitted it. nobody: an admin sees that nobody may decide it. */
export type ReviewWhy = 'decide' | 'own' | 'nobody';

/** A line of the list of what waits. */
export type ReviewHead = ReviewOf & {
  teamName: string;
  title: string;
  /** held: this person decided, and can still take it back. */
  why: ReviewWhy | 'held';
  /** When it was submitted; the server's clock in ms. */
  at: number;
  waitsFor: WaitsFor;
  /** Too long for the popup. */
  large: boolean;
};
