import { Library, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SkillView } from '../../lib/flow/deps.ts';
import { putSkill } from '../../lib/flow/put-skill.ts';
import type { SkillId } from '../../lib/model/skill.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { skillName } from '../skill-name.ts';
import { Button } from '../ui/button.tsx';
import { join } from '../ui/join.ts';
import { Menu } from '../ui/menu.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextField } from '../ui/text-field.tsx';
import { RUNGS } from './evidence.ts';

/** Once as it comes, not at each rendering: the person may have gone on to a button. */
const focus = (field: HTMLElement | null) => field?.focus();

/** For the name that takes its field's place: who was in the field goes on from there. */
const focusIfLost = (button: HTMLElement | null) => {
  if (document.activeElement === document.body) button?.focus();
};

/** A skill's name while it is changed: Enter saves, Escape leaves it as it was. */
function Rename({ view, onDone }: { view: SkillView; onDone: () => void }) {
  const deps = useDeps();
  const { id } = view.skill;
  const old = skillName(view.skill);
  const [name, setName] = useState(old);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    const wanted = name.trim();
    if (wanted === '') return setError(t('skills.need_name'));
    if (wanted === old) return onDone();
    const result = await putSkill(deps, { id, name: wanted });
    if (result.ok) onDone();
    else setError(problemSentence(result.problem));
  };
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="w-full min-w-0 max-w-60">
        <TextField
          bare
          label={t('skills.rename_label', [old])}
          maxLength={60}
          value={name}
          error={error}
          onChange={(next) => {
            setName(next);
            setError(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onDone();
          }}
          ref={focus}
        />
      </div>
      <Button type="submit">{t('skills.save')}</Button>
      <Button loudness="quiet" onClick={onDone}>
        {t('ui.cancel')}
      </Button>
    </form>
  );
}

/** One skill: its name leads to its lessons; its figures are how often each rung was reached. */
export function SkillLine(props: {
  view: SkillView;
  onLessons: (skill: SkillId) => void;
  onRemove: (view: SkillView) => void;
}) {
  const { view, onLessons, onRemove } = props;
  const { skill, lessons, rungs } = view;
  const [renaming, setRenaming] = useState<'not-yet' | 'now' | 'done'>('not-yet');
  const figure = (n: number, wide = false) =>
    join('py-1.5 text-end tabular-nums', n === 0 && 'text-muted', wide && 'max-sm:hidden');
  return (
    <tr className="border-b border-line hover:bg-hover">
      <th scope="row" className="py-1 pe-1 text-start font-normal sm:pe-3">
        {renaming === 'now' ? (
          <Rename view={view} onDone={() => setRenaming('done')} />
        ) : (
          <button
            type="button"
            ref={renaming === 'done' ? focusIfLost : undefined}
            data-row
            title={t('skills.show')}
            onClick={() => onLessons(skill.id)}
            className="rounded-control py-0.5 text-start hover:underline"
          >
            <bdi>{skillName(skill)}</bdi>
          </button>
        )}
      </th>
      <td className={figure(lessons, true)}>{formatNumber(lessons)}</td>
      {RUNGS.map((rung) => (
        <td key={rung} className={figure(rungs[rung], rung === 'read')}>
          {formatNumber(rungs[rung])}
        </td>
      ))}
      <td className="text-end">
        <Menu
          label={t('skills.more', [skillName(skill)])}
          acts={[
            { label: t('skills.show'), icon: Library, onSelect: () => onLessons(skill.id) },
            { label: t('skills.rename'), icon: Pencil, onSelect: () => setRenaming('now') },
            null,
            { label: t('skills.delete'), icon: Trash2, danger: true, onSelect: () => onRemove(view) },
          ]}
        />
      </td>
    </tr>
  );
}
