import type { TeamSkillView, ToSendView } from '../../../lib/flow/deps.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Select } from '../../ui/select.tsx';
import { reviewersSentence } from './submit-words.ts';

type Props = {
  view: Pick<ToSendView, 'skills' | 'seats' | 'home'>;
  chosen: string;
  /** Absent where it is the skill of the lesson that is improved. */
  onChange?: ((id: string) => void) | undefined;
};

/** A skill whose row cannot be read here: who decides has a role there, and no name. */
const UNREAD: TeamSkillView = { id: '', name: '', owner: { name: null }, deputy: { name: null } };

/** The team's skill a lesson is submitted under, which says who decides, unless it is live under another. */
export function SkillChoice({ view, chosen, onChange }: Props) {
  const named = (id: string | null) => view.skills.find((one) => one.id === id);
  const skill = named(chosen);
  const decides = view.home === null ? skill : (named(view.home) ?? UNREAD);
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
        {skill === undefined || decides === undefined
          ? t('submit.skill_missing')
          : reviewersSentence(view.seats, decides)}
        {skill !== undefined && decides?.owner === 'you' && ` ${t('submit.you_own')}`}
        {skill &&
          decides &&
          decides !== skill &&
          decides !== UNREAD &&
          ` ${t('submit.moves', [decides.name])}`}
      </p>
    </div>
  );
}
