import { useState } from 'react';
import type { SkillView } from '../../lib/flow/deps.ts';
import { watchSkills } from '../../lib/flow/queries/watch-skills.ts';
import { removeSkill } from '../../lib/flow/remove-skill.ts';
import { retract } from '../../lib/flow/retract.ts';
import type { SkillId } from '../../lib/model/skill.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { skillName } from '../skill-name.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { join } from '../ui/join.ts';
import { Working } from '../ui/progress.tsx';
import { useSay } from '../ui/toast.tsx';
import { useList } from '../ui/use-list.ts';
import { useQuery } from '../ui/use-query.ts';
import { AddSkill } from './add-skill.tsx';
import { RUNGS } from './evidence.ts';
import { RemoveSkillDialog } from './remove-skill-dialog.tsx';
import { RungMark } from './rung-mark.tsx';
import { MOST_SKILLS } from './skill-limit.ts';
import { SkillLine } from './skill-line.tsx';

/** Every skill with what the person reached in it; adds, renames and deletes them. */
export function SkillsPart({ onLessons }: { onLessons: (skill: SkillId) => void }) {
  const deps = useDeps();
  const say = useSay();
  const found = useQuery(watchSkills, null);
  const [removing, setRemoving] = useState<SkillView | null>(null);
  const list = useList<HTMLTableSectionElement>();
  if (found.state === 'loading') return <Working label={t('lesson.skill.loading')} />;
  if (found.state === 'failed') return <ErrorState problem={found.problem} />;
  const skills = found.value;

  const remove = async ({ skill }: SkillView) => {
    setRemoving(null);
    const result = await removeSkill(deps, { skill: skill.id });
    if (!result.ok) return say.problem(result.problem);
    say.undoable(t('skills.deleted', [skillName(skill)]), () => {
      void retract(deps, { target: result.value.event }).then((undone) => {
        if (undone.ok) say.done(t('skills.restored'));
        else say.problem(undone.problem);
      });
    });
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
          <h1 className="text-18">
            {t('skills.heading')}
            <span className="ms-2 text-13 font-normal text-muted tabular-nums">
              {t('skills.count', [formatNumber(skills.length), formatNumber(MOST_SKILLS)])}
            </span>
          </h1>
          <p className="max-w-140 text-pretty text-muted">{t('skills.lead')}</p>
        </div>
        <AddSkill full={skills.length >= MOST_SKILLS} />
      </div>
      <table aria-label={t('skills.heading')} className="w-full border-collapse">
        <thead className="text-12 text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="py-1.5 text-start font-medium">
              {t('skills.column_skill')}
            </th>
            <th scope="col" className="w-20 py-1.5 text-end font-medium max-sm:hidden">
              {t('skills.column_lessons')}
            </th>
            {RUNGS.map((rung) => (
              <th
                key={rung}
                scope="col"
                title={t(`timeline.rung_means.${rung}`)}
                className={join('w-7 py-1.5 font-medium sm:w-22', rung === 'read' && 'max-sm:hidden')}
              >
                <span className="flex items-center justify-end gap-1">
                  <RungMark rung={rung} />
                  <span className="max-sm:sr-only">{t(`timeline.rung.${rung}`)}</span>
                </span>
              </th>
            ))}
            <th scope="col" className="w-9">
              <span className="sr-only">{t('ui.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={list}>
          {skills.map((view) => (
            <SkillLine key={view.skill.id} view={view} onLessons={onLessons} onRemove={setRemoving} />
          ))}
        </tbody>
      </table>
      <RemoveSkillDialog
        view={removing}
        onClose={() => setRemoving(null)}
        onRemove={(view) => void remove(view)}
      />
    </div>
  );
}
