import type { Day } from './weeks.ts';

/** How many entries a day has. */
export type DayCount = { day: Day; n: number };

/** One line of the log: a day's heading, or the day's entry at `at` (0-based). */
export type LogRow = { kind: 'day'; day: Day; n: number } | { kind: 'entry'; day: Day; at: number };

/** Some lines of one day, from line `first`; `head` when the day's heading is the first of them. */
export type LogBlock = { day: Day; first: number; lines: number; head: boolean };

/** Finds any line of the log without making them all: `starts[i]` is the line of the i-th day's heading. */
export type LogIndex = {
  days: readonly DayCount[];
  starts: readonly number[];
  blocks: readonly LogBlock[];
  lines: number;
};

/**
 * A virtual list goes over all it counts whenever one of them is measured, so it counts blocks. Each is lower than any
 * window a person reads in.
 */
const BLOCK_LINES = 16;

/** Numbers the lines of the log from the counts alone; no entry is read. */
export function logIndex(days: readonly DayCount[]): LogIndex {
  const starts: number[] = [];
  const blocks: LogBlock[] = [];
  let lines = 0;
  for (const { day, n } of days) {
    starts.push(lines);
    // Cut from the day's oldest entry: one that is added makes the first block grow and leaves every other row where it is.
    for (let at = 0, next = (n % BLOCK_LINES) + 1; at <= n; at = next, next += BLOCK_LINES)
      blocks.push({ day, first: lines + at, lines: next - at, head: at === 0 });
    lines += 1 + n;
  }
  return { days, starts, blocks, lines };
}

/** The position of the last of `count` parts, in their order, that starts at `line` or above it; -1 for none. */
function lastBefore(count: number, start: (position: number) => number, line: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(middle) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const dayAt = ({ starts }: LogIndex, line: number): number =>
  lastBefore(starts.length, (position) => starts[position] ?? 0, line);

/** The position of the block a line is in. */
export const blockAt = ({ blocks }: LogIndex, line: number): number =>
  lastBefore(blocks.length, (position) => blocks[position]?.first ?? 0, line);

/** What a block is known by while days, and entries of its day, come above it: its day and how many older lines that has. */
export function blockKey(index: LogIndex, position: number): string {
  const block = index.blocks[position];
  if (block === undefined) return `none ${position}`;
  const end = index.starts[dayAt(index, block.first) + 1] ?? index.lines;
  return `${block.day} ${end - block.first - block.lines}`;
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
