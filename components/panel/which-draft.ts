import type { DraftHead } from '../../lib/flow/deps.ts';
import { samePage } from '../lesson/page-address.ts';

const FRESH_MS = 3_600_000;

/**
 * The draft a reopened panel goes on with: the one of the page in front, else one left within the hour, else none.
 * `open` is newest first; times in ms.
 */
export function draftToContinue(
  open: readonly DraftHead[],
  address: string | undefined,
  now: number,
): DraftHead | undefined {
  const ofPage = address === undefined ? undefined : open.find((head) => samePage(address, head.address));
  return ofPage ?? open.find((head) => now - head.changedAt < FRESH_MS);
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
