import { expect, test } from 'vitest';
import type { Point } from '../../../components/timeline/evidence.ts';
import { type Arrow, walk } from '../../../components/timeline/point-walk.ts';

const dot = (skill: string, week: string): Point => ({
  skill,
  week,
  strongest: 'read',
  counts: { read: 1, recalled: 0, used: 0, taught: 0 },
});

const ROWS = ['a', 'empty', 'b'];
const POINTS = [
  dot('a', '2026-03-02'),
  dot('a', '2026-04-06'),
  dot('b', '2026-03-30'),
  dot('b', '2026-05-25'),
];
const to = (from: Point, arrow: Arrow) => walk(POINTS, ROWS, from, arrow);
const [first, second, third, fourth] = POINTS as [Point, Point, Point, Point];

test('left and right go along the row and stop at its ends', () => {
  expect(to(first, 'ArrowRight')).toBe(second);
  expect(to(second, 'ArrowRight')).toBe(second);
  expect(to(second, 'ArrowLeft')).toBe(first);
  expect(to(first, 'ArrowLeft')).toBe(first);
});

test('up and down go to the nearest week of the next row that has dots', () => {
  expect(to(second, 'ArrowDown')).toBe(third);
  expect(to(fourth, 'ArrowUp')).toBe(second);
  expect(to(first, 'ArrowUp')).toBe(first);
});

test('Home and End are the ends of the row', () => {
  expect(to(fourth, 'Home')).toBe(third);
  expect(to(first, 'End')).toBe(second);
});
