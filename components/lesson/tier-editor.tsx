import type { Tier, TierValue } from '../../lib/model/lesson.ts';
import { formatList, t } from '../../lib/platform/i18n.ts';
import { Segments } from '../ui/segments.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { signWord } from './rule-sentence.ts';
import { TIERS, tierWord } from './tier-word.ts';
import { useDraftText, useSaver } from './use-saver.tsx';

const asTier = (value: string): TierValue => TIERS.find((tier) => String(tier) === value) ?? 2;

function floorSentence({ floor, signs }: Tier): string {
  if (floor === 1) return '';
  if (signs.length === 0) return ` ${t('lesson.tier.floor_kept')}`;
  return ` ${t(`lesson.tier.floor_${floor}`, [formatList(signs.map(signWord))])}`;
}

/** The harm if the lesson is wrong, with its reason. What lies under the floor cannot be chosen, and why is said. */
export function TierEditor({ tier }: { tier: Tier }) {
  const saver = useSaver();
  const reason = useDraftText('tier reason', tier.reason, (text) => ({
    kind: 'tier',
    value: tier.value,
    reason: text,
  }));
  return (
    <div className="flex flex-col gap-2">
      <Segments
        bare
        label={t('lesson.tier.label')}
        value={String(tier.value)}
        choices={TIERS.map((value) => ({
          value: String(value),
          label: tierWord(value),
          disabled: value < tier.floor,
        }))}
        onChange={(value) => void saver.act({ kind: 'tier', value: asTier(value), reason: reason.value })}
        describedBy="tier-about"
      />
      <p id="tier-about" className="text-12 text-muted">
        {t(`lesson.tier.about_${tier.value}`)}
        {floorSentence(tier)}
      </p>
      {(tier.by === 'person' || tier.reason !== '') && (
        <TextArea label={t('lesson.tier.reason')} maxLength={500} {...reason} />
      )}
    </div>
  );
}
