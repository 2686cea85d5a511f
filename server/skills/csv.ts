import { fail, ok, type Result } from '../outcome.ts';

/** One record with the number of the line it begins in, from 1. */
export type Line = { line: number; cells: string[] };
export type CsvProblem = { line: number; kind: 'open-quote' | 'stray-quote' | 'cells' };

/** Cells a spreadsheet would run: an apostrophe before them makes them text. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell as it is written: nothing in it is run, and what separates cells is quoted. */
const cellOf = (text: string): string => {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/** The text a written cell stands for. */
const textOf = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** RFC 4180 with a mark for UTF-8, without which spreadsheets read other letters. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;

/** Semicolons, where the first line has them and no comma: what spreadsheets write in much of Europe. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.split(/[\r\n]/, 1);
  return first.includes(';') && !first.includes(',') ? ';' : ',';
};

const BREAK = /\r\n|\n|\r/y;

/** From the opening quote at `at` to after the closing one: the text between, or null where it does not close. */
function quoted(text: string, at: number): { cell: string; end: number } | null {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 2))
    if (text[end + 1] !== '"') return { cell: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
  return null;
}

/** From `at` to the next separator or line break. */
function plain(text: string, at: number, separator: string): { cell: string; end: number } {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { cell: text.slice(at, end), end };
}

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** One record from `at` on, with where it ends and how many lines it has. */
type Read = { cells: string[]; end: number; lines: number };

/** The cells up to the end of a record's line. */
function recordAt(text: string, start: number, line: number, separator: string): Result<Read, CsvProblem> {
  const cells: string[] = [];
  let [at, lines] = [start, 0];
  for (;;) {
    const isQuoted = text[at] === '"';
    const read = isQuoted ? quoted(text, at) : plain(text, at, separator);
    if (read === null) return fail({ line, kind: 'open-quote' });
    if (!isQuoted && read.cell.includes('"')) return fail({ line: line + lines, kind: 'stray-quote' });
    cells.push(textOf(read.cell));
    lines += breaksIn(read.cell);
    at = read.end;
    if (text[at] !== separator) break;
    at += 1;
  }
  BREAK.lastIndex = at;
  const [end = ''] = BREAK.exec(text) ?? [];
  if (end === '' && at < text.length) return fail({ line: line + lines, kind: 'stray-quote' });
  return ok({ cells, end: at + end.length, lines: lines + 1 });
}

/**
 * The records of a CSV text, strictly: a quote that does not close, one inside a plain cell, or a record with another
 * number of cells than the first is a problem with its line. Empty lines are skipped.
 */
export function readCsv(given: string): Result<Line[], CsvProblem> {
  const text = given.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const found: Line[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const read = recordAt(text, at, line, separator);
    if (!read.ok) return read;
    const { cells, end, lines } = read.value;
    if (cells.length > 1 || cells[0] !== '') {
      if (cells.length !== (found[0]?.cells.length ?? cells.length)) return fail({ line, kind: 'cells' });
      found.push({ line, cells });
    }
    at = end;
    line += lines;
  }
  return ok(found);
}
