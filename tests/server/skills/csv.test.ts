import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../server/skills/csv.ts';

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.value.map(({ cells }) => cells) : read.problem;
};

test('what is written is read back as it was, whatever the cells say', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', "'=1", '"', 'a"b', 'a\nb', 'a\r\nb', 'a;b', ',', '\t', "''@", '-', '＝1'),
  );
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    )
    // The separator is told by the first line, which is ours.
    .map((others) => [(others[0] ?? []).map((_, index) => `c${index}`), ...others]);
  void fc.assert(
    fc.property(rows, (table) => {
      expect(cellsOf(writeCsv(table))).toEqual(table);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test.each(['=', '+', '-', '@', '\t', '\r', '＝'])(
  'a cell that begins with %j is text to a spreadsheet',
  (sign) => {
    const [, line = ''] = writeCsv([['name'], [`${sign}cmd|' /C calc'!A0`]]).split(/\r\n/);
    expect(line.replace(/^"/, '')).toMatch(/^'/);
  },
);

test('quoted cells hold separators, quotes and lines; every usual line end is one', () => {
  expect(cellsOf('a,b\r\n"x,1","y ""q"""\r\n')).toEqual([
    ['a', 'b'],
    ['x,1', 'y "q"'],
  ]);
  expect(cellsOf('a,b\n"1\n2",3\r4,5')).toEqual([
    ['a', 'b'],
    ['1\n2', '3'],
    ['4', '5'],
  ]);
  expect(cellsOf('\uFEFFa;b\n1;2,5\n')).toEqual([
    ['a', 'b'],
    ['1', '2,5'],
  ]);
  expect(cellsOf('a,b\n1,\n,\n\n')).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['', ''],
  ]);
});

test.each([
  ['a,b\n"1\n2",3\n"open,4\n', { line: 4, kind: 'open-quote' }],
  ['a,b\n\n1,2"3\n', { line: 3, kind: 'stray-quote' }],
  ['a,b\n"1"2,3\n', { line: 2, kind: 'stray-quote' }],
  ['a,b\n"x\ny",2\n1,2,3\n', { line: 4, kind: 'cells' }],
  ['a,b\n1\n', { line: 2, kind: 'cells' }],
])('%j is refused by its line', (text, problem) => {
  expect(cellsOf(text)).toEqual(problem);
});

test('a megabyte of quotes is read in no time', () => {
  const began = performance.now();
  expect(cellsOf(`a,b\n"${'""'.repeat(250_000)}`)).toEqual({ line: 2, kind: 'open-quote' });
  expect(performance.now() - began).toBeLessThan(2_000);
});
