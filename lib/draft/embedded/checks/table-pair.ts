import type { Block } from '../../../model/block.ts';
import type { Pack } from '../../../text/pack.ts';
import type { Language } from '../../templates/language.ts';
import { columnsOf, partAt, plainGrid, type Table } from '../entries/tables.ts';
import type { Page } from '../page.ts';
import { balanced, points, quotable } from '../shape.ts';
import { spanOf } from '../span.ts';
import { countWords, type Unit } from '../unit.ts';
import { cued, pickTwo } from './distractors.ts';
import type { Idea } from './idea.ts';
import { optionText } from './option-text.ts';

type Row = { readonly asked: Unit; readonly told: Unit; readonly text: string };

const LEAST_ROWS = 3;
const MOST_CASE_WORDS = 30;
const MOST_WORDS = 28;

const header = (table: Table, column: number): string | null => {
  const [first] = table.rows;
  const text = first?.[column]?.text.trim() ?? '';
  return first?.every((cell) => cell.header) === true && text !== '' && countWords(text) <= 6 ? text : null;
};

const single = (page: Page, table: Table, row: number, column: number): Unit | null => {
  const part = partAt(
    page.parts.filter((one) => one.block === table),
    table,
    row,
    column,
  );
  const units = part === undefined ? [] : (page.unitsOf.get(part) ?? []);
  return units.length === 1 ? (units[0] ?? null) : null;
};

/** The row's case, named by its column when it is only a code or a message. */
const caseOf = ({ text, words }: Unit, name: string): string => (words < 3 ? `${name}: ${text}` : text);

function rowAt(page: Page, table: Table, index: number, columns: Columns): Row | null {
  const { language, pack } = columns;
  const asked = single(page, table, index, columns.asked);
  const told = single(page, table, index, columns.told);
  if (asked === null || told === null) return null;
  const clean = [asked, told].every(
    ({ text }) =>
      balanced(text) &&
      quotable(text, language) &&
      !points(text, language) &&
      !pack.crossReferences.test(text),
  );
  const text = optionText(told.text);
  const fits = asked.words <= MOST_CASE_WORDS && told.words <= MOST_WORDS && told.words >= columns.least;
  return clean && fits && !cued(text, pack) ? { asked, told, text } : null;
}

type Columns = {
  readonly asked: number;
  readonly told: number;
  readonly least: number;
  readonly language: Language;
  readonly pack: Pack;
};

/** Which column tells of a case and which answers it: the first, and the last that says what to do or else the second. */
function columnsIn(table: Table, language: Language, pack: Pack): Columns | null {
  const rows = table.rows.slice(1);
  const acts = (column: number): boolean =>
    rows.filter((row) => language.imperative(row[column]?.text ?? '', pack.imperatives)).length >=
    rows.length * 0.6;
  const width = table.rows[0]?.length ?? 0;
  const acting = Array.from({ length: width }, (_, column) => column).findLast(
    (column) => column > 0 && acts(column),
  );
  if (acting !== undefined) return { asked: 0, told: acting, least: 2, language, pack };
  // Without an act, only long cells on both sides are a case and its answer; short ones are data.
  const long = rows.every((row) => countWords(row[0]?.text ?? '') >= 3);
  return width >= 2 && long && columnsOf(table) === null
    ? { asked: 0, told: 1, least: 1, language, pack }
    : null;
}

function ideasOf(page: Page, table: Table, language: Language, pack: Pack): Idea[] {
  const columns = plainGrid(table) ? columnsIn(table, language, pack) : null;
  const name = columns === null ? null : header(table, columns.told);
  if (columns === null || name === null) return [];
  const rows = table.rows.slice(1).flatMap((_, index) => rowAt(page, table, index + 1, columns) ?? []);
  if (rows.length < LEAST_ROWS) return [];
  const { condition, rationale } = language.templates;
  const about = header(table, columns.asked) ?? '';
  const answer = ({ asked, text }: Row) => ({ text, rationale: rationale.entry(caseOf(asked, about), text) });
  return rows.flatMap((row, at) => {
    // The rows beside it are its nearest cases, and not every question gets the same two wrong answers.
    const others = rows
      .map((other, index) => ({ other, far: Math.abs(index - at) }))
      .filter(({ far }) => far > 0)
      .sort((a, b) => a.far - b.far)
      .map(({ other }) => other);
    const wrong = pickTwo(row.text, row.asked.text, others, page.stems);
    if (wrong === null) return [];
    return [
      {
        made: 'condition' as const,
        scenario: condition.cell(caseOf(row.asked, about)),
        question: condition.column(name),
        right: answer(row),
        wrong: [answer(wrong[0]), answer(wrong[1])] as const,
        span: spanOf(row.told),
        section: row.told.section,
        order: row.told.order,
        worth: 1.2,
      },
    ];
  });
}

const isTable = (block: Block): block is Table => block.kind === 'table';

/** Tables of cases ("symptom | cause", "task | tool"): which of the second column belongs to the first. */
export function tableIdeas(page: Page): Idea[] {
  const { language, pack } = page;
  if (language === null || pack === null) return [];
  return page.blocks.filter(isTable).flatMap((table) => ideasOf(page, table, language, pack));
}
