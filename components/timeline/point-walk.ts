import type { SkillId } from '../../lib/model/skill.ts';
import type { Point } from './evidence.ts';

/** Keys that move between the dots. */
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const ARROWS: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);
export const isArrow = (key: string): key is Arrow => ARROWS.has(key);

const distance = (a: Point, b: Point) => Math.abs(Date.parse(a.week) - Date.parse(b.week));

const nearest = (row: readonly Point[], from: Point): Point | undefined =>
  row.toSorted((a, b) => distance(a, from) - distance(b, from))[0];

/** The dot a key leads to from `from`: along its row, or to the nearest week of the next row that has dots. */
export function walk(points: readonly Point[], rows: readonly SkillId[], from: Point, arrow: Arrow): Point {
  const rowOf = (skill: SkillId) =>
    points.filter((point) => point.skill === skill).sort((a, b) => (a.week < b.week ? -1 : 1));
  const row = rowOf(from.skill);
  if (arrow === 'Home') return row[0] ?? from;
  if (arrow === 'End') return row.at(-1) ?? from;
  if (arrow === 'ArrowLeft' || arrow === 'ArrowRight') {
    const at = row.findIndex((point) => point.week === from.week);
    return row[at + (arrow === 'ArrowLeft' ? -1 : 1)] ?? from;
  }
  const by = arrow === 'ArrowUp' ? -1 : 1;
  for (let at = rows.indexOf(from.skill) + by; at >= 0 && at < rows.length; at += by) {
    const found = nearest(rowOf(rows[at] ?? ''), from);
    if (found !== undefined) return found;
  }
  return from;
}
