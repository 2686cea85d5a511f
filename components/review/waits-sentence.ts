import type { ReviewHead } from '../../lib/flow/deps.ts';
import { formatDateTime, t } from '../../lib/platform/i18n.ts';

/** Why it is not this person's to decide now; where it only waits for somebody who is too new, until when. */
export function waitsSentence({ why, waitsFor }: Pick<ReviewHead, 'why' | 'waitsFor'>): string {
  if (why === 'decide' || why === 'held') return '';
  if (waitsFor?.why !== 'too-fresh') return t(`review.${why}`);
  const { until } = waitsFor;
  const waits = until === null ? t('review.waits_named') : t('review.waits_until', [formatDateTime(until)]);
  return why === 'own' ? `${t('review.own')} ${waits}` : waits;
}
