import type { DraftHead } from '../../lib/flow/deps.ts';
import { samePage } from '../lesson/page-address.ts';

const FRESH_MS = 3_600_000;

/** The open draft of the page in front, if its grant tells which page that is. */
export const draftOfPage = (
  open: readonly DraftHead[],
  address: string | undefined,
): DraftHead | undefined =>
  address === undefined ? undefined : open.find((head) => samePage(address, head.address));

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

/** Whether the page in front is certainly another than the one the content belongs to. */
export function isElsewhere(
  front: { tab: number; url?: string | undefined } | null,
  content: { tab: number | null; address: string },
): boolean {
  if (front === null || content.address === '') return false;
  if (front.url !== undefined) return !samePage(front.url, content.address);
  return content.tab !== null && content.tab !== front.tab;
}
