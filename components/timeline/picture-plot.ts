import { dot, plot, ruleX, text } from '@observablehq/plot';
import type { SkillId } from '../../lib/model/skill.ts';
import { type Point, pointKey, RUNGS } from './evidence.ts';
import { shortMonth } from './month-name.ts';
import { HEAD, ROW } from './picture-size.ts';
import { addDays, type Day, dateOf, type Span } from './weeks.ts';

const RADIUS = { read: 4, recalled: 4, used: 5, taught: 6 } as const;
const EDGE = 8;

export type Picture = {
  points: readonly Point[];
  rows: readonly SkillId[];
  span: Span;
  width: number;
  title: string;
  /** What a dot is, in words. */
  label: (point: Point) => string;
};

/** First days of the months in a span, thinned so that each has at least `room` px for its name. */
function months(span: Span, width: number, room: number): Day[] {
  const end = addDays(span.last, 7);
  const starts: Day[] = [];
  for (let day = addDays(span.first, 31).slice(0, 8).concat('01'); day < end; ) {
    if (day >= span.first) starts.push(day);
    day = addDays(day, 31).slice(0, 8).concat('01');
  }
  const step = [1, 2, 3, 6].find((n) => (width / Math.max(1, starts.length)) * n >= room) ?? 12;
  return starts.filter((day) => (Number(day.slice(5, 7)) - 1) % step === 0);
}

const tickName = (day: Day, wide: boolean): string => shortMonth(day, wide && day.slice(5, 7) === '01');

/**
 * Draws skill rows over weeks. Every circle carries `data-point`, its `pointKey`.
 * Plot puts a style element into the drawing; our CSP refuses it, so it is taken out and picture.css has its rules.
 */
export function drawPicture({ points, rows, span, width, label, title }: Picture): SVGSVGElement {
  const inner = width - 2 * EDGE;
  const ticks = months(span, inner, 34);
  const wide = inner / Math.max(1, ticks.length) >= 64;
  const byRung = RUNGS.map((rung) => ({ rung, data: points.filter((point) => point.strongest === rung) }));
  const drawing = plot({
    className: 'picture',
    ariaLabel: title,
    width,
    height: HEAD + rows.length * ROW,
    marginTop: HEAD,
    marginBottom: 0,
    marginLeft: EDGE,
    marginRight: EDGE,
    x: { type: 'utc', domain: [dateOf(span.first), dateOf(addDays(span.last, 7))], axis: null },
    y: { type: 'band', domain: [...rows], padding: 0, axis: null },
    marks: [
      ruleX(ticks, { x: dateOf, className: 'picture-month', ariaHidden: 'true', insetTop: -HEAD + 8 }),
      text(ticks, {
        x: dateOf,
        text: (day: Day) => tickName(day, wide),
        frameAnchor: 'top-left',
        textAnchor: 'start',
        dx: 4,
        dy: -HEAD + 12,
        fontSize: 12,
        className: 'picture-name',
        ariaHidden: 'true',
      }),
      ...byRung.map(({ rung, data }) =>
        dot(data, {
          x: (point: Point) => dateOf(addDays(point.week, 3)),
          y: 'skill',
          r: RADIUS[rung],
          className: `rung-${rung}`,
          ariaLabel: label,
        }),
      ),
    ],
  });
  for (const style of drawing.querySelectorAll('style')) style.remove();
  for (const { rung, data } of byRung) {
    const group = drawing.querySelector(`.rung-${rung}`);
    group?.removeAttribute('aria-label');
    const circles = [...(group?.querySelectorAll('circle') ?? [])];
    data.forEach((point, index) => {
      circles[index]?.setAttribute('role', 'img');
      circles[index]?.setAttribute('tabindex', '-1');
      circles[index]?.setAttribute('data-point', pointKey(point));
    });
  }
  return drawing as SVGSVGElement;
}
