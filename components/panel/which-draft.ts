import type { BrokenOff } from '../../lib/flow/broken-off.ts';
import type { DraftHead } from '../../lib/flow/deps.ts';
import { type Place, samePage } from '../../lib/flow/same-page.ts';

const FRESH_MS = 3_600_000;

/** The open draft of the page in front, if its grant tells which page that is. */
export const draftOfPage = (
  open: readonly DraftHead[],
  address: string | undefined,
): DraftHead | undefined =>
  address === undefined ? undefined : open.find((head) => samePage(address, head));

/**
 * The draft a reopened panel goes on with: the one of the page in front, else one left within the hour, else none.
 * `open` is newest first; times in ms.
 */
export function draftToContinue(
  open: readonly DraftHead[],
  address: string | undefined,
  now: number,
): DraftHead | undefined {
  return draftOfPage(open, address) ?? open.find((head) => now - head.changedAt < FRESH_MS);
}

/** Whether a draft that broke off is gone on with: it is of the page in front, or broke off just now. */
export const isToContinue = ({ job, ...place }: BrokenOff, front: string | undefined, now: number): boolean =>
  (front !== undefined && samePage(front, place)) || now - job.at < FRESH_MS;

type Front = { tab: number; url?: string | undefined; refused?: string | null | undefined };

/**
 * The tab that content belongs to when it comes up without a capture: the one in front, unless that shows another
 * page. Without a grant nothing says otherwise.
 */
export const tabOfContent = (front: Front | null, place: Place): number | null =>
  front === null || (front.url !== undefined && !samePage(front.url, place)) ? null : front.tab;

/**
 * Whether another page is in front than the one the content belongs to; a page of our own is never one to show. Without
 * a grant only the tab tells.
 */
export function isElsewhere(front: Front | null, content: Place & { tab: number | null }): boolean {
  if (front === null || content.address === '' || front.refused === 'own-page') return false;
  if (front.url !== undefined) return !samePage(front.url, content);
  return content.tab !== front.tab;
}
