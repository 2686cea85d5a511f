import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blockAt,
  blockKey,
  type DayCount,
  type LogRow,
  lineOfDay,
  logIndex,
  nextEntry,
  rowAt,
} from '../../../components/timeline/log-rows.ts';

const RUNS = { numRuns: 200, seed: 20261123 };

/** The log written out line by line, as no screen ever does. */
const written = (days: readonly DayCount[]): LogRow[] =>
  days.flatMap(({ day, n }) => [
    { kind: 'day' as const, day, n },
    ...Array.from({ length: n }, (_, at) => ({ kind: 'entry' as const, day, at })),
  ]);

const days = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 30 }).chain((numbers) =>
  fc.tuple(
    ...numbers
      .sort((a, b) => b - a)
      .map((number) =>
        fc.record({
          day: fc.constant(new Date(number * 86_400_000).toISOString().slice(0, 10)),
          n: fc.integer({ min: 1, max: 40 }),
        }),
      ),
  ),
);

test(`every line is the one of the log written out (${RUNS.numRuns} runs)`, () => {
  fc.assert(
    fc.property(days, (counts) => {
      const index = logIndex(counts);
      const lines = written(counts);
      expect(index.lines).toBe(lines.length);
      expect(lines.map((_, line) => rowAt(index, line))).toEqual(lines);
      expect([rowAt(index, -1), rowAt(index, lines.length)]).toEqual([null, null]);
    }),
    RUNS,
  );
});

test(`the blocks hold every line once, each the lines of one day (${RUNS.numRuns} runs)`, () => {
  fc.assert(
    fc.property(days, (counts) => {
      const index = logIndex(counts);
      const held = index.blocks.flatMap(({ first, lines }) =>
        Array.from({ length: lines }, (_, at) => first + at),
      );
      expect(held).toEqual(Array.from({ length: index.lines }, (_, line) => line));
      for (const line of held) {
        const block = index.blocks[blockAt(index, line)];
        expect(block?.day).toBe(rowAt(index, line)?.day);
        expect(block?.head).toBe(rowAt(index, block?.first ?? -1)?.kind === 'day');
      }
    }),
    RUNS,
  );
});

test(`an entry that is added to a day leaves every other one in the block it was in (${RUNS.numRuns} runs)`, () => {
  // Entries by their number from the day's oldest, which stays what it is.
  const homes = (counts: readonly DayCount[]) => {
    const index = logIndex(counts);
    const keys = index.blocks.map((_, position) => blockKey(index, position));
    expect(new Set(keys).size).toBe(keys.length);
    return new Map(
      written(counts).flatMap((row, line) => {
        const n = counts.find(({ day }) => day === row.day)?.n ?? 0;
        return row.kind === 'day' ? [] : [[`${row.day} ${n - row.at}`, keys[blockAt(index, line)]] as const];
      }),
    );
  };
  fc.assert(
    fc.property(days, fc.nat(), (counts, pick) => {
      const grown = counts.map((one, at) => (at === pick % counts.length ? { ...one, n: one.n + 1 } : one));
      const after = homes(grown);
      for (const [entry, key] of homes(counts)) expect(after.get(entry)).toBe(key);
    }),
    RUNS,
  );
});

test(`stepping from entry to entry meets every entry once and no heading (${RUNS.numRuns} runs)`, () => {
  fc.assert(
    fc.property(days, (counts) => {
      const index = logIndex(counts);
      const met: number[] = [];
      for (
        let line = nextEntry(index, -1, 1);
        line >= 0 && line !== met.at(-1);
        line = nextEntry(index, line, 1)
      ) {
        met.push(line);
      }
      expect(met).toHaveLength(index.lines - counts.length);
      expect(met.every((line) => rowAt(index, line)?.kind === 'entry')).toBe(true);
      expect(
        met
          .toReversed()
          .slice(0, -1)
          .map((line) => nextEntry(index, line, -1)),
      ).toEqual(met.toReversed().slice(1));
    }),
    RUNS,
  );
});

test('the line of a day without entries is that of the day before it', () => {
  const index = logIndex([
    { day: '2026-05-09', n: 2 },
    { day: '2026-05-04', n: 1 },
  ]);
  expect(lineOfDay(index, '2026-05-08')).toBe(3);
  expect(lineOfDay(index, '2026-05-09')).toBe(0);
  expect(lineOfDay(index, '2026-01-01')).toBeNull();
});
