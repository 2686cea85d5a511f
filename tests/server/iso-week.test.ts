import { expect, test } from 'vitest';
import { isoWeek } from '../../lib/model/iso-week.ts';

test.each([
  ['2026-11-23', '2026-W48'],
  ['2026-11-29', '2026-W48'],
  ['2026-11-30', '2026-W49'],
  ['2026-01-01', '2026-W01'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
])('%s lies in %s', (day, week) => {
  expect(isoWeek(Date.parse(`${day}T23:59:59Z`))).toBe(week);
  expect(isoWeek(Date.parse(`${day}T00:00:00Z`))).toBe(week);
});
