import { expect, test } from 'vitest';
import { addDays, inSpan, localDay, mondayOf, spanOf } from '../../../components/timeline/weeks.ts';

test('a Sunday belongs to the week of the Monday before it, also across a new year', () => {
  expect(mondayOf('2026-05-10')).toBe('2026-05-04');
  expect(mondayOf('2026-05-04')).toBe('2026-05-04');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
});

test('days are counted across the change of the clocks', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-10-26', -2)).toBe('2026-10-24');
});

test('a span ends with the week of today, or so many weeks earlier', () => {
  expect(spanOf('2026-05-06', 13, 0)).toEqual({ first: '2026-02-09', last: '2026-05-04' });
  expect(spanOf('2026-05-06', 13, 13)).toEqual({ first: '2025-11-10', last: '2026-02-02' });
});

test('both ends of a span belong to it', () => {
  const span = spanOf('2026-05-06', 13, 0);
  expect(['2026-02-02', '2026-02-09', '2026-05-04', '2026-05-11'].map((day) => inSpan(span, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('the day of a time is that of this device, not of UTC', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 30).getTime())).toBe('2026-01-05');
  expect(localDay(new Date(2026, 0, 5, 23, 30).getTime())).toBe('2026-01-05');
});
