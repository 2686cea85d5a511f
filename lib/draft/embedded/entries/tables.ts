import type { Block, Cell } from '../../../model/block.ts';
import type { Page } from '../page.ts';
import type { Part } from '../parts.ts';
import { spanOf } from '../span.ts';
import { countWords, type Unit } from '../unit.ts';
import { tokenOf } from './definitions.ts';
import { describes, markedAs } from './describe.ts';
import { type Entry, type TokenType, tokenType } from './entry.ts';

/** A table block. */
export type Table = Extract<Block, { kind: 'table' }>;

const MIN_ROWS = 3;

/** True for a grid without joined cells and with enough rows. */
export const plainGrid = (table: Table): boolean =>
  table.rows.length > MIN_ROWS &&
  table.rows.flat().every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1) &&
  new Set(table.rows.map((row) => row.length)).size === 1;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const columnWords = (rows: readonly (readonly Cell[])[], column: number): number =>
  mean(rows.map((row) => countWords(row[column]?.text ?? '')));

/** Which column names things and which tells what they are; null when the table is not made that way. */
function columnsOf(table: Table): { token: number; description: number } | null {
  const rows = table.rows.filter((row) => !row.every(({ header }) => header));
  const width = table.rows[0]?.length ?? 0;
  if (width < 2 || rows.length < MIN_ROWS) return null;
  const lengths = Array.from({ length: width }, (_, column) => columnWords(rows, column));
  const description = lengths.indexOf(Math.max(...lengths));
  const others = lengths.map((words, column) => (column === description ? Number.POSITIVE_INFINITY : words));
  const token =
    lengths[0] === lengths[description] ? others.indexOf(Math.min(...others)) : description === 0 ? 1 : 0;
  if ((lengths[token] ?? 99) > 4 || (lengths[description] ?? 0) < 5) return null;
  const names = rows.map((row) => row[token]?.text.trim() ?? '');
  return new Set(names).size === names.length ? { token, description } : null;
}

/** "chain incomplete | Append the intermediate": the words on a message are what to do about it, not what it is. */
const answers = (type: TokenType, { text }: Unit, { language, pack }: Page): boolean =>
  (type === 'name' || type === 'number' || type === 'keyword') &&
  pack !== null &&
  language?.imperative(text, pack.imperatives) === true;

/** A column of acts says what to do in a case; it describes nothing. */
const tellsActs = ({ rows }: Table, column: number, { language, pack }: Page): boolean => {
  const acts = rows.filter(
    (row) => pack !== null && language?.imperative(row[column]?.text ?? '', pack.imperatives) === true,
  );
  return acts.length >= rows.length / 2;
};

/** The part of a cell, if it holds text. */
export const partAt = (
  parts: readonly Part[],
  table: Table,
  row: number,
  column: number,
): Part | undefined => {
  const before = table.rows.slice(0, row).reduce((sum, cells) => sum + cells.length, 0);
  const index = before + column + (table.caption ? 1 : 0);
  return parts.find((part) => part.index === index);
};

const entryOf = (token: Part, description: Unit, page: Page): Entry | null => {
  const name = tokenOf(token.text);
  const type = tokenType(name, markedAs('code', token.text, token.marks));
  if (type === null || answers(type, description, page)) return null;
  return {
    token: name,
    type,
    description: description.text,
    says: 'what',
    span: spanOf(description),
    group: token.block.id,
    section: description.section,
    order: description.order,
  };
};

function entriesOf(table: Table, page: Page, parts: readonly Part[]): Entry[] {
  const columns = plainGrid(table) ? columnsOf(table) : null;
  if (columns === null || tellsActs(table, columns.description, page)) return [];
  return table.rows.flatMap((row, index) => {
    if (row.every(({ header }) => header)) return [];
    const token = partAt(parts, table, index, columns.token);
    const said = partAt(parts, table, index, columns.description);
    const unit = said === undefined ? undefined : page.unitsOf.get(said)?.[0];
    if (token === undefined || unit === undefined || !describes(unit, page)) return [];
    const entry = entryOf(token, unit, page);
    return entry === null ? [] : [entry];
  });
}

/** Rows of tables that name a thing in one column and describe it in another. */
export function tableEntries(page: Page): Entry[] {
  const tables = page.blocks.filter((block): block is Table => block.kind === 'table');
  return tables.flatMap((table) =>
    entriesOf(
      table,
      page,
      page.parts.filter((part) => part.block === table),
    ),
  );
}
