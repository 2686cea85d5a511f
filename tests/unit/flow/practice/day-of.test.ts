import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const HOUR = 3_600_000;

type Said = { from: number; to: number; first: string; last: string; next: string };

/** What a device of a zone says of these days; a process of its own, since a thread keeps the zone it began with. */
function saidIn(zone: string, days: readonly string[]): Said[] {
  const at = (path: string) => JSON.stringify(new URL(`../../../../lib/${path}`, import.meta.url).href);
  const script = `
    import { boundsOf } from ${at('flow/practice/day-of.ts')};
    import { dayOf } from ${at('log/day.ts')};
    const said = ${JSON.stringify(days)}.map((day) => {
      const { from, to } = boundsOf(day);
      return { from, to, first: dayOf(from), last: dayOf(to - 1), next: dayOf(to) };
    });
    console.log(JSON.stringify(said));`;
  const run = ['--input-type=module', '--eval', script];
  const env = { ...process.env, TZ: zone };
  return JSON.parse(execFileSync(process.execPath, run, { env, encoding: 'utf8' })) as Said[];
}

const daysFrom = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + by * 24 * HOUR).toISOString().slice(0, 10);

// A zone, a day on which its clocks change, and how many hours that has. In Cairo, Santiago and Beirut midnight itself is skipped.
test.each([
  ['Europe/Berlin', '2026-03-29', 23],
  ['Europe/Berlin', '2026-10-25', 25],
  ['Africa/Cairo', '2026-04-24', 23],
  ['America/Santiago', '2026-09-06', 23],
  ['Asia/Beirut', '2026-03-29', 23],
  ['UTC', '2026-03-29', 24],
])('in %s %s has its hours, and meets the days around it without a gap', (zone, day, hours) => {
  const days = [-1, 0, 1].map((by) => daysFrom(day, by));
  const [before, at, after] = saidIn(zone, days);
  expect(((at?.to ?? 0) - (at?.from ?? 0)) / HOUR).toBe(hours);
  expect([before?.to, at?.to]).toEqual([at?.from, after?.from]);
  for (const [n, said] of [before, at, after].entries())
    expect(said).toMatchObject({ first: days[n], last: days[n], next: daysFrom(day, n) });
});
