import type { ToSendView } from '../../../lib/flow/deps.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Select } from '../../ui/select.tsx';
import { reviewersSentence } from './submit-words.ts';

/** The team's skill a lesson is submitted under, which says who decides. */
export function SkillChoice(props: { view: ToSendView; chosen: string; onChange: (id: string) => void }) {
  const { view, chosen, onChange } = props;
  const skill = view.skills.find(({ id }) => id === chosen);
  const none = skill === undefined ? [{ value: '', label: t('submit.skill_choose') }] : [];
  return (
    <div className="flex flex-col gap-1">
      <Select
        label={t('submit.skill')}
        value={skill?.id ?? ''}
        choices={[...none, ...view.skills.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={onChange}
      />
      <p className="text-12 text-pretty text-muted">
        {skill === undefined ? t('submit.skill_missing') : reviewersSentence(view.seats, skill)}
        {skill?.owner === 'you' && ` ${t('submit.you_own')}`}
      </p>
    </div>
  );
}
