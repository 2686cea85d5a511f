import type { ReactNode } from 'react';

/** Where a review stands: in the popup, whose whole height it has, or as a part of a full page. */
export type ReviewOn = 'popup' | 'page';

/** What a review is drawn in. */
export function ReviewFrame({ on, children }: { on: ReviewOn; children?: ReactNode }) {
  if (on === 'page') return <div className="flex flex-col">{children}</div>;
  return <main className="review flex flex-col">{children}</main>;
}
