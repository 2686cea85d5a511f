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
import { optionText, sentenceStart } from './option-text.ts';

type Row = { readonly asked: Unit; readonly told: Unit; readonly text: string };

const LEAST_ROWS = 3;
const CASE_WORDS = { least: 3, most: 30 } as const;
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

function rowAt(page: Page, table: Table, index: number, language: Language, pack: Pack): Row | null {
  const asked = single(page, table, index, 0);
  const told = single(page, table, index, 1);
  if (asked === null || told === null) return null;
  const clean = [asked, told].every(
    ({ text }) =>
      balanced(text) &&
      quotable(text, language) &&
      !points(text, language) &&
      !pack.crossReferences.test(text),
  );
  const text = optionText(told.text);
  const fits = asked.words >= CASE_WORDS.least && asked.words <= CASE_WORDS.most && told.words <= MOST_WORDS;
  return clean && fits && !cued(text, pack) ? { asked, told, text } : null;
}

function ideasOf(page: Page, table: Table, language: Language, pack: Pack): Idea[] {
  const name = header(table, 1);
  if (name === null || !plainGrid(table) || columnsOf(table) !== null) return [];
  const rows = table.rows.flatMap((_, index) => rowAt(page, table, index, language, pack) ?? []).slice(1);
  if (rows.length < LEAST_ROWS) return [];
  const { condition, rationale } = language.templates;
  return rows.flatMap((row) => {
    const wrong = pickTwo(
      row.text,
      row.asked.text,
      rows.filter((other) => other !== row),
      page.stems,
    );
    if (wrong === null) return [];
    const answer = ({ asked, text }: Row) => ({
      text,
      rationale: rationale.entry(sentenceStart(asked.text), text),
    });
    return [
      {
        made: 'condition' as const,
        scenario: condition.cell(row.asked.text),
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
