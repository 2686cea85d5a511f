import type { Day } from './weeks.ts';

/** How many entries a day has. */
export type DayCount = { day: Day; n: number };

/** One line of the log: a day's heading, or the day's entry at `at` (0-based). */
export type LogRow = { kind: 'day'; day: Day; n: number } | { kind: 'entry'; day: Day; at: number };

/** Finds any line of the log without making them all: `starts[i]` is the line of the i-th day's heading. */
export type LogIndex = {
  days: readonly DayCount[];
  starts: readonly number[];
  heads: ReadonlySet<number>;
  lines: number;
  entries: number;
};

/** Numbers the lines of the log from the counts alone; no entry is read. */
export function logIndex(days: readonly DayCount[]): LogIndex {
  const starts: number[] = [];
  let lines = 0;
  for (const { n } of days) {
    starts.push(lines);
    lines += 1 + n;
  }
  return { days, starts, heads: new Set(starts), lines, entries: lines - days.length };
}

/** The position of the last day whose heading is at `line` or above it; -1 for none. */
function dayAt({ starts }: LogIndex, line: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What stands on a line; null past the end. */
export function rowAt(index: LogIndex, line: number): LogRow | null {
  if (line < 0 || line >= index.lines) return null;
  const position = dayAt(index, line);
  const found = index.days[position];
  const start = index.starts[position];
  if (found === undefined || start === undefined) return null;
  if (line === start) return { kind: 'day', day: found.day, n: found.n };
  return { kind: 'entry', day: found.day, at: line - start - 1 };
}

/** The line of the newest day that is `day` or earlier; null when there is none. Days come newest first. */
export function lineOfDay(index: LogIndex, day: Day): number | null {
  const position = index.days.findIndex((one) => one.day <= day);
  return index.starts[position] ?? null;
}

/** The next line with an entry from `line` in the direction of `by`; the same line when there is none. */
export function nextEntry(index: LogIndex, line: number, by: 1 | -1): number {
  for (let next = line + by; next >= 0 && next < index.lines; next += by) {
    if (rowAt(index, next)?.kind === 'entry') return next;
  }
  return line;
}
