import type { Tier } from '../../../lib/model/lesson.ts';
import { formatList, t } from '../../../lib/platform/i18n.ts';
import { signWord } from '../rule-sentence.ts';
import { tierWord } from '../tier-word.ts';

type Props = {
  tier: Tier;
  /** The tier it has in the team, where that is a higher one. */
  there: Tier['value'];
};

/** The harm if the lesson is wrong, and why it is that. */
export function TierReason({ tier: { value: own, floor, signs, reason }, there }: Props) {
  const value = there > own ? there : own;
  const because =
    floor === 1 || signs.length === 0
      ? ''
      : t(`lesson.tier.floor_${floor}`, [formatList(signs.map(signWord))]);
  return (
    <div>
      <p>{t('lesson.tier.badge', [tierWord(value)])}</p>
      <p dir="auto" className="text-12 text-pretty text-muted">
        {[
          t(`lesson.tier.about_${value}`),
          because,
          value > own ? t('submit.tier_there') : '',
          reason === '' || value > own ? '' : t('lesson.tier.because', [reason]),
        ]
          .filter((said) => said !== '')
          .join(' ')}
      </p>
    </div>
  );
}
