import { useCallback, useMemo } from 'react';
import type { SkillId } from '../../lib/model/skill.ts';
import { t } from '../../lib/platform/i18n.ts';
import { type PictureRow, type Point, pointKey } from './evidence.ts';
import { shortDay } from './month-name.ts';
import { PictureRows } from './picture-rows.tsx';
import { HEAD, ROW } from './picture-size.ts';
import { PictureTotals } from './picture-totals.tsx';
import { PointCard } from './point-card.tsx';
import { isArrow, walk } from './point-walk.ts';
import { countWords } from './rung-words.ts';
import { circleOf, focusPoint, useDrawing } from './use-drawing.ts';
import { usePointed } from './use-pointed.ts';
import { useWidth } from './use-width.ts';
import type { Day, Span } from './weeks.ts';
import './picture.css';

export type PictureProps = {
  title: string;
  rows: readonly PictureRow[];
  points: readonly Point[];
  span: Span;
  now: Day;
  /** The skill the log is filtered by. */
  skill: SkillId | null;
  onSkill: (skill: SkillId | null) => void;
  /** Somebody wants to read a dot's week in the log. */
  onWeek: (point: Point) => void;
};

/** Skill rows over weeks: names at the left, dots in the middle, figures with their names at the right. */
export function Picture({ title, rows, points, span, now, skill, onSkill, onWeek }: PictureProps) {
  const [host, width] = useWidth<HTMLDivElement>();
  const byKey = useMemo(() => new Map(points.map((point) => [pointKey(point), point])), [points]);
  const skills = useMemo(() => rows.map((row) => row.skill), [rows]);
  const nameOf = useCallback((id: SkillId) => rows.find((row) => row.skill === id)?.name ?? '', [rows]);
  const label = useCallback(
    (point: Point) =>
      t('timeline.point', [nameOf(point.skill), shortDay(point.week, now), countWords(point.counts)]),
    [nameOf, now],
  );
  const newest = points.filter((point) => point.skill === skills[0]).at(-1);
  useDrawing(
    host,
    { points, rows: skills, span, width, label, title: t('timeline.picture_label', [title]) },
    newest,
  );
  const pointed = usePointed(byKey);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const point = byKey.get(
      event.target instanceof Element ? (event.target.getAttribute('data-point') ?? '') : '',
    );
    if (point === undefined) return;
    if (event.key === 'Escape' && pointed.point !== null) {
      event.stopPropagation();
      pointed.hide();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onWeek(point);
    } else if (isArrow(event.key)) {
      event.preventDefault();
      focusPoint(host.current, pointKey(walk(points, skills, point, event.key)));
    }
  };
  const onClick = (event: React.MouseEvent) => {
    const key = event.target instanceof Element ? event.target.getAttribute('data-point') : null;
    const point = byKey.get(key ?? '');
    if (point !== undefined) onWeek(point);
  };
  const circle = pointed.point === null ? null : circleOf(host.current, pointKey(pointed.point));
  return (
    <div className="relative flex" style={{ height: HEAD + rows.length * ROW }}>
      <PictureRows rows={rows} skill={skill} onSkill={onSkill} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the dots inside have the focus; their events are caught here */}
      <div className="min-w-0 flex-1" onKeyDown={onKeyDown} onClick={onClick} {...pointed.listeners}>
        <div ref={host} />
        {pointed.point !== null && circle !== null && (
          <PointCard
            point={pointed.point}
            name={nameOf(pointed.point.skill)}
            now={now}
            // The card stands in the whole picture, which is wide enough for it where the dots alone are not.
            x={(host.current?.offsetLeft ?? 0) + Number(circle.getAttribute('cx'))}
            y={HEAD + (skills.indexOf(pointed.point.skill) + 0.5) * ROW}
          />
        )}
      </div>
      <PictureTotals rows={rows} />
    </div>
  );
}
