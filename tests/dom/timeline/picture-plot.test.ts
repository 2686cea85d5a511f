import '../messages.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Point, pointKey, RUNGS } from '../../../components/timeline/evidence.ts';
import { drawPicture } from '../../../components/timeline/picture-plot.ts';
import { addDays, spanOf } from '../../../components/timeline/weeks.ts';

const SPAN = spanOf('2026-05-06', 26, 0);

/** One dot for each rung in each of three rows. */
const POINTS: Point[] = ['a', 'b', 'c'].flatMap((skill) =>
  RUNGS.map((rung, at) => ({
    skill,
    week: addDays(SPAN.first, 14 * at),
    strongest: rung,
    counts: { read: 0, recalled: 0, used: 0, taught: 0, [rung]: at + 1 },
  })),
);

const draw = () =>
  drawPicture({
    points: POINTS,
    rows: ['a', 'b', 'c'],
    span: SPAN,
    width: 600,
    title: 'What is shown',
    label: (point) => `${point.skill} ${point.strongest}`,
  });

test('the drawing carries no style element and no style attribute, which our CSP would refuse', () => {
  const drawing = draw();
  expect(drawing.querySelectorAll('style')).toHaveLength(0);
  expect(drawing.outerHTML).not.toMatch(/ style=/);
});

test('every dot is there once, knows its data and says what it is', () => {
  const drawing = draw();
  for (const point of POINTS) {
    const circles = drawing.querySelectorAll(`.rung-${point.strongest} [data-point="${pointKey(point)}"]`);
    expect(circles).toHaveLength(1);
    expect(circles[0]?.getAttribute('aria-label')).toBe(`${point.skill} ${point.strongest}`);
    expect(circles[0]?.getAttribute('role')).toBe('img');
  }
  expect(drawing.querySelectorAll('circle')).toHaveLength(POINTS.length);
});

test('later weeks stand further right, and a skill keeps its row', () => {
  const drawing = draw();
  const place = (point: Point, axis: 'cx' | 'cy') =>
    Number(drawing.querySelector(`[data-point="${pointKey(point)}"]`)?.getAttribute(axis));
  const row = POINTS.filter(({ skill }) => skill === 'b');
  const xs = row.map((point) => place(point, 'cx'));
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  expect(new Set(xs).size).toBe(RUNGS.length);
  expect(new Set(row.map((point) => place(point, 'cy'))).size).toBe(1);
});

const css = (name: string) => readFileSync(join(import.meta.dirname, '../../../components', name), 'utf8');

/** The colours of a token in light and dark. */
const pair = (source: string, token: string): [string, string] => {
  const found = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(source);
  if (found?.[1] === undefined || found[2] === undefined) throw new Error(`no token ${token}`);
  return [found[1], found[2]];
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

test.each([0, 1] as const)(
  'the three strengths can be seen on the page and grow stronger (theme %i)',
  (theme) => {
    const ground = pair(css('theme.css'), '--color-surface')[theme];
    const strengths = ['recalled', 'used', 'taught'].map((rung) =>
      contrast(pair(css('timeline/picture.css'), `--rung-${rung}`)[theme], ground),
    );
    expect(Math.min(...strengths)).toBeGreaterThanOrEqual(3);
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
  },
);
