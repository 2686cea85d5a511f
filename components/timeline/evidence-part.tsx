import { useMemo, useState } from 'react';
import type { EvidenceView } from '../../lib/flow/deps.ts';
import type { Skill, SkillId } from '../../lib/model/skill.ts';
import { t } from '../../lib/platform/i18n.ts';
import { skillName } from '../skill-name.ts';
import { TextButton } from '../ui/link.tsx';
import { byStrength, finding, type PictureRow, type Point, points as pointsOf, totals } from './evidence.ts';
import { EvidenceControls, type Shown } from './evidence-controls.tsx';
import { Picture } from './picture.tsx';
import { PictureTable } from './picture-table.tsx';
import { RungKey } from './rung-key.tsx';
import { findingTitle } from './rung-words.ts';
import type { Chosen } from './use-evidence.ts';
import { type Day, weeksIn } from './weeks.ts';

/** Rows shown before "Show all": the picture must leave the log in sight. */
const FIRST_ROWS = 8;

/** The picture with its title, its controls, and the same data as a table. */
export function EvidencePart(props: {
  view: EvidenceView;
  skills: readonly Skill[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  today: Day;
  skill: SkillId | null;
  onSkill: (skill: SkillId | null) => void;
  onWeek: (point: Point) => void;
}) {
  const { view, skills, chosen, onChoose, today, skill } = props;
  const { length, back } = chosen;
  const { span } = view;
  const [shown, setShown] = useState<Shown>('picture');
  const [all, setAll] = useState(false);
  const names = useMemo(() => new Map(skills.map((one) => [one.id, skillName(one)])), [skills]);
  // Evidence of a deleted skill stays in the log's events and comes back with the skill.
  const weeks = useMemo(() => view.rungs.filter((week) => names.has(week.skill)), [view, names]);
  const everyRow = useMemo<PictureRow[]>(
    () =>
      [...totals(weeks, span)]
        .sort(byStrength)
        .map(([id, counts]) => ({ skill: id, name: names.get(id) ?? '', counts })),
    [weeks, span, names],
  );
  const rows = useMemo(
    () => everyRow.filter((row, at) => all || at < FIRST_ROWS || row.skill === skill),
    [everyRow, all, skill],
  );
  const points = useMemo(() => {
    const drawn = new Set(rows.map((row) => row.skill));
    return pointsOf(weeks, span).filter((point) => drawn.has(point.skill));
  }, [weeks, span, rows]);
  const title = findingTitle(finding(weeks, span), weeksIn(span), (id) => names.get(id) ?? '', today);
  return (
    <section aria-labelledby="finding" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="finding" className="min-w-[min(15rem,100%)] flex-1 text-18">
          {title}
        </h2>
        <EvidenceControls
          length={length}
          shown={shown}
          canEarlier={view.earlier}
          canLater={back > 0}
          onLength={(next) => onChoose({ length: next, back })}
          onShown={setShown}
          onEarlier={() => onChoose({ length, back: back + length })}
          onLater={() => onChoose({ length, back: Math.max(0, back - length) })}
        />
      </div>
      {shown === 'picture' ? (
        <Picture {...props} title={title} rows={rows} points={points} span={span} now={today} />
      ) : (
        <PictureTable rows={rows} points={points} now={today} />
      )}
      <RungKey />
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-12 text-muted">
        <span>{t('timeline.note')}</span>
        {everyRow.length > FIRST_ROWS && (
          <TextButton onClick={() => setAll(!all)}>
            {all ? t('timeline.fewer_skills') : t('timeline.every_skill', [String(everyRow.length)])}
          </TextButton>
        )}
      </p>
    </section>
  );
}
