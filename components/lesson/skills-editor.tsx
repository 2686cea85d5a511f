import { House } from 'lucide-react';
import { useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { putSkill } from '../../lib/flow/put-skill.ts';
import { watchSkills } from '../../lib/flow/queries/watch-skills.ts';
import type { SkillId } from '../../lib/model/skill.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { skillName } from '../skill-name.ts';
import { Button } from '../ui/button.tsx';
import { Chip, SuggestedChip } from '../ui/chip.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { Working } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useQuery } from '../ui/use-query.ts';
import { fieldId } from './field-id.ts';
import { useSaver } from './use-saver.tsx';

const MOST = 3;
const CREATE = 'create';
const NOTHING = 'nothing';

/** One to three skills, the first is home. Suggestions count only once the person adds them. */
export function SkillsEditor({ view }: { view: DraftView }) {
  const saver = useSaver();
  const found = useQuery(watchSkills, null);
  const [creating, setCreating] = useState(false);
  const chosen = view.draft.content.skills;
  if (found.state === 'loading') return <Working label={t('lesson.skill.loading')} />;
  if (found.state === 'failed') return <ErrorState problem={found.problem} />;
  const skills = found.value.map(({ skill }) => skill);
  const nameOf = (id: SkillId) => skills.filter((skill) => skill.id === id).map(skillName)[0];
  const set = (next: readonly SkillId[]) => void saver.act({ kind: 'skills', skills: [...next] });
  const add = (id: SkillId) => set([...chosen, id]);
  const open = skills.filter(({ id }) => !chosen.includes(id));
  const suggested = view.draft.proposal.skills.filter((id) => open.some((skill) => skill.id === id));
  return (
    <div className="flex flex-col gap-2">
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map((id, index) => (
            <li key={id} className="max-w-full">
              <Chip
                label={nameOf(id) ?? t('lesson.skill.gone')}
                {...(index === 0 ? { note: t('lesson.skill.home') } : {})}
                onRemove={() => set(chosen.filter((other) => other !== id))}
              >
                {index > 0 && (
                  <IconButton
                    tip
                    icon={House}
                    label={t('lesson.skill.make_home', [nameOf(id) ?? ''])}
                    onClick={() => set([id, ...chosen.filter((other) => other !== id)])}
                  />
                )}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < MOST && (
        <div className="flex flex-wrap items-center gap-1.5">
          {suggested.map((id) => (
            <SuggestedChip key={id} label={nameOf(id) ?? ''} onAdd={() => add(id)} />
          ))}
          <Select
            bare
            label={t('lesson.skill.choose')}
            id={fieldId('skill')}
            value={NOTHING}
            choices={[
              { value: NOTHING, label: t('lesson.skill.choose'), disabled: true },
              ...open.map((skill) => ({ value: skill.id, label: skillName(skill) })),
              { value: CREATE, label: t('lesson.skill.create') },
            ]}
            onChange={(value) => (value === CREATE ? setCreating(true) : add(value))}
          />
        </div>
      )}
      {creating && <NewSkill onMade={add} onClose={() => setCreating(false)} />}
    </div>
  );
}

function NewSkill({ onMade, onClose }: { onMade: (id: SkillId) => void; onClose: () => void }) {
  const deps = useDeps();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const make = async () => {
    const made = await putSkill(deps, { name: name.trim() });
    if (!made.ok) return setError(problemSentence(made.problem));
    onMade(made.value.skill.id);
    onClose();
  };
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div className="min-w-0 flex-1">
        <TextField
          label={t('lesson.skill.name')}
          value={name}
          onChange={(next) => {
            setName(next);
            setError(null);
          }}
          error={error}
          maxLength={60}
          ref={(input) => input?.focus()}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
      </div>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button type="submit" disabled={name.trim() === ''}>
        {t('lesson.skill.add')}
      </Button>
    </form>
  );
}
