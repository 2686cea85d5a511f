import type { Block } from '../../../model/block.ts';
import type { Pack } from '../../../text/pack.ts';
import type { Language } from '../../templates/language.ts';
import { partAt, plainGrid, type Table } from '../entries/tables.ts';
import type { Page } from '../page.ts';
import { balanced, points, quotable } from '../shape.ts';
import { spanOf } from '../span.ts';
import { countWords, type Unit } from '../unit.ts';
import type { Case } from './case.ts';
import { optionText } from './option-text.ts';

const MOST_CASE_WORDS = 24;
const MOST_WORDS = 24;
const MOST_HEADER_WORDS = 6;
const MOSTLY = 0.6;

/** Which column says what to do, and what the one is called that tells of the case. */
type Columns = {
  readonly told: number;
  readonly name: string;
  /** Rows of one matter; those of several ("a right to audit", "the law") give themselves away. */
  readonly alike: boolean;
};

const headers = (table: Table): string[] | null => {
  const [first] = table.rows;
  if (first?.every((cell) => cell.header) !== true) return null;
  const texts = first.map(({ text }) => text.trim());
  return texts.every((text) => text !== '' && countWords(text) <= MOST_HEADER_WORDS) ? texts : null;
};

const isSentence = (text: string, language: Language, pack: Pack): boolean =>
  countWords(text) >= 3 && language.whole.test(text) && language.finite(text, pack.imperatives);

/** The last column that says what to do. What another column holds is not asked for: its heading is no question. */
function columnsIn(table: Table, language: Language, pack: Pack): Columns | null {
  const names = plainGrid(table) ? headers(table) : null;
  const [name] = names ?? [];
  if (names === null || name === undefined) return null;
  const rows = table.rows.slice(1);
  const acts = (column: number): boolean =>
    rows.filter((row) => language.imperative(row[column]?.text ?? '', pack.imperatives)).length >=
    rows.length * MOSTLY;
  const told = names
    .map((_, column) => column)
    .slice(1)
    .findLast(acts);
  if (told === undefined) return null;
  const cells = rows.map((row) => row[0]?.text.trim() ?? '');
  const alike =
    language.observes.test(name) ||
    cells.every((cell) => /\d/u.test(cell)) ||
    cells.every((cell) => isSentence(cell, language, pack) || language.imperative(cell, pack.imperatives));
  return { told, name, alike };
}

/** The sentences of a cell, in order. */
export function unitsIn(page: Page, table: Table, row: number, column: number): readonly Unit[] {
  const parts = page.parts.filter((one) => one.block === table);
  const part = partAt(parts, table, row, column);
  return part === undefined ? [] : (page.unitsOf.get(part) ?? []);
}

const single = (...cell: Parameters<typeof unitsIn>): Unit | null => {
  const units = unitsIn(...cell);
  return units.length === 1 ? (units[0] ?? null) : null;
};

const clean = ({ text }: Unit, language: Language, pack: Pack): boolean =>
  balanced(text) && quotable(text, language) && !pack.crossReferences.test(text);

const bare = (text: string): string => text.replace(/^["“„](.*)["”“]$/u, '$1');

/** A row that can be told: as a sentence where the cell is one, else by what its column is called. */
function caseOf(
  page: Page,
  table: Table,
  row: number,
  columns: Columns,
  language: Language,
  pack: Pack,
): Case | null {
  const asked = single(page, table, row, 0);
  const told = single(page, table, row, columns.told);
  if (asked === null || told === null) return null;
  if (![asked, told].every((unit) => clean(unit, language, pack))) return null;
  if (asked.words > MOST_CASE_WORDS || told.words > MOST_WORDS) return null;
  if (!language.imperative(told.text, pack.imperatives)) return null;
  const { condition, rationale } = language.templates;
  const said = rationale.entry(bare(asked.text), told.text);
  return {
    group: table.id,
    loose: false,
    // A row stands by itself as a branch; a question needs a case that can be told without the table.
    alike: columns.alike && !points(asked.text, language),
    form: 'act',
    scenario: isSentence(asked.text, language, pack)
      ? `${optionText(asked.text)}.`
      : condition.row(columns.name, bare(asked.text)),
    words: asked.text,
    question: condition.act,
    answer: optionText(told.text),
    why: { right: said, elsewhere: said },
    span: spanOf(told),
    section: told.section,
    order: told.order,
    worth: 1.3,
  };
}

const SELF = /^(?:you|yourself|self|none|nobody|no one|anyone|sie|sie selbst|niemand|alle|-|–)$/iu;
const MOST_WHO_WORDS = 7;

/** Who is in charge in each row, where the heading of a column is a question and its answers differ. */
function whoCases(page: Page, table: Table, language: Language, pack: Pack): Case[] {
  const names = plainGrid(table) ? headers(table) : null;
  const found = (names ?? []).slice(1).flatMap((name, index) => {
    const question = language.who.find(([header]) => header.test(name))?.[1];
    return question === undefined ? [] : [{ column: index + 1, question }];
  })[0];
  const [name] = names ?? [];
  if (found === undefined || name === undefined) return [];
  return table.rows.slice(1).flatMap((cells, index): Case[] => {
    const asked = single(page, table, index + 1, 0);
    const told = single(page, table, index + 1, found.column);
    if (asked === null || told === null || ![asked, told].every((unit) => clean(unit, language, pack)))
      return [];
    if (asked.words > MOST_CASE_WORDS || told.words > MOST_WHO_WORDS || SELF.test(told.text)) return [];
    if (points(asked.text, language) || language.imperative(told.text, pack.imperatives)) return [];
    const said = language.templates.rationale.entry(bare(asked.text), cells[found.column]?.text.trim() ?? '');
    return [
      {
        group: table.id,
        loose: false,
        alike: true,
        form: 'who',
        scenario: language.templates.condition.row(name, bare(asked.text)),
        words: asked.text,
        question: found.question,
        answer: optionText(told.text),
        why: { right: said, elsewhere: said },
        span: spanOf(told),
        section: told.section,
        order: told.order,
        worth: 1.3,
      },
    ];
  });
}

/** The tables of a page that set cases beside each other, with what they say of each. */
const decisionTables = (page: Page): Table[] =>
  page.blocks.filter((block: Block): block is Table => block.kind === 'table');

/** Tables of cases ("symptom | what to do"): what to do in the case of one row. */
export function tableCases(page: Page): Case[] {
  const { language, pack } = page;
  if (language === null || pack === null) return [];
  return decisionTables(page).flatMap((table) => {
    const columns = columnsIn(table, language, pack);
    if (columns === null) return whoCases(page, table, language, pack);
    return table.rows
      .slice(1)
      .flatMap((_, index) => caseOf(page, table, index + 1, columns, language, pack) ?? []);
  });
}
