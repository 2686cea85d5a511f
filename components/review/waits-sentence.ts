import type { ReviewHead } from '../../lib/flow/deps.ts';
import { formatDateTime, t } from '../../lib/platform/i18n.ts';

/** That a submission only waits for somebody who is too new, and until when; null where it does not. */
export function newSentence(waitsFor: ReviewHead['waitsFor'] | undefined): string | null {
  if (waitsFor?.why !== 'too-fresh') return null;
  const { until } = waitsFor;
  return until === null ? t('review.waits_named') : t('review.waits_until', [formatDateTime(until)]);
}

/** Why it is not this person's to decide now; where it only waits for somebody who is too new, until when. */
export function waitsSentence({ why, waitsFor }: Pick<ReviewHead, 'why' | 'waitsFor'>): string {
  if (why === 'decide' || why === 'held') return '';
  const waits = newSentence(waitsFor);
  if (waits === null) return t(`review.${why}`);
  return why === 'own' ? `${t('review.own')} ${waits}` : waits;
}
