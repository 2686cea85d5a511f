import type { ToSendView } from '../../../lib/flow/deps.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Select } from '../../ui/select.tsx';
import { reviewersSentence } from './submit-words.ts';

type Props = {
  view: Pick<ToSendView, 'skills' | 'seats'>;
  chosen: string;
  /** Absent where it is the skill of the lesson that is improved. */
  onChange?: ((id: string) => void) | undefined;
};

/** The team's skill a lesson is submitted under, which says who decides. */
export function SkillChoice({ view, chosen, onChange }: Props) {
  const skill = view.skills.find(({ id }) => id === chosen);
  const none = skill === undefined ? [{ value: '', label: t('submit.skill_choose') }] : [];
  return (
    <div className="flex flex-col gap-1">
      {onChange === undefined ? (
        <p>
          <span className="text-muted">{t('submit.skill')}</span> <bdi>{skill?.name}</bdi>
        </p>
      ) : (
        <Select
          label={t('submit.skill')}
          value={skill?.id ?? ''}
          choices={[...none, ...view.skills.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={onChange}
        />
      )}
      <p className="text-12 text-pretty text-muted">
        {skill === undefined ? t('submit.skill_missing') : reviewersSentence(view.seats, skill)}
        {skill?.owner === 'you' && ` ${t('submit.you_own')}`}
      </p>
    </div>
  );
}
