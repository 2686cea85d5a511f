import type { TierValue } from '../../lib/model/lesson.ts';
import { t } from '../../lib/platform/i18n.ts';

export const TIERS: readonly TierValue[] = [1, 2, 3, 4];

/** "low", "normal", "high" or "critical": the harm if the lesson is wrong. */
export const tierWord = (tier: TierValue): string => t(`lesson.tier.word_${tier}`);
