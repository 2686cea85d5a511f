import { kindSignsFor } from '../../templates/kind-signs.ts';
import { optionText } from '../checks/option-text.ts';
import { conditionOf } from '../conditions.ts';
import { partAt, plainGrid, type Table } from '../entries/tables.ts';
import type { Page } from '../page.ts';
import type { Region } from '../region.ts';
import type { Scored } from '../score.ts';
import { balanced, points, quotable } from '../shape.ts';
import { spanOf } from '../span.ts';
import { countWords, isSpoken, type Unit } from '../unit.ts';
import { type BranchSpan, branchesOfConditions } from './decision-guide.ts';

type Found = BranchSpan & { readonly order: number };

const LABELLED = /^(?<label>[^:?!.]{3,80}?)\s*:\s+(?=\S)/u;
const MOST_LABEL_WORDS = 14;
const MOST_CASE_WORDS = 24;
const MOST_WORDS = 40;
const LEAST = 3;
const MOST = 12;

const clean = (text: string, { language, pack }: Page): boolean =>
  balanced(text) && quotable(text, language) && pack?.crossReferences.test(text) !== true;

/** The column that says what becomes of a case: the one whose heading says so, else the last. */
function outcomeColumn({ rows }: Table, page: Page): number {
  const names = rows[0]?.map(({ text }) => text.trim()) ?? [];
  const signs = kindSignsFor(page.language?.language);
  const named = names.findIndex((name, at) => at > 0 && signs?.actColumn.test(name) === true);
  return named > 0 ? named : names.length - 1;
}

function cellOf(page: Page, table: Table, row: number, column: number): Unit | null {
  const part = partAt(
    page.parts.filter((one) => one.block === table),
    table,
    row,
    column,
  );
  const units = part === undefined ? [] : (page.unitsOf.get(part) ?? []);
  return units.length === 1 ? (units[0] ?? null) : null;
}

/** "Nobody knows what that means" is no answer to a case. */
const tells = ({ text }: Unit, { language, pack }: Page): boolean =>
  language !== null &&
  pack !== null &&
  (language.imperative(text, pack.imperatives) ||
    !(language.whole.test(text) && language.finite(text, pack.imperatives)) ||
    kindSignsFor(language.language)?.passive.test(text) === true);

/** The rows of a table: a case, and what it leads to. */
function rowsOf(table: Table, page: Page): Found[] {
  if (!plainGrid(table) || table.rows[0]?.every(({ header }) => header) !== true) return [];
  const column = outcomeColumn(table, page);
  if (column < 1) return [];
  return table.rows.slice(1).flatMap((_, index): Found[] => {
    const asked = cellOf(page, table, index + 1, 0);
    const told = cellOf(page, table, index + 1, column);
    if (asked === null || told === null || asked.words > MOST_CASE_WORDS || told.words > MOST_WORDS)
      return [];
    if (!tells(told, page) || ![asked, told].every(({ text }) => clean(text, page))) return [];
    return [{ condition: asked.text, act: spanOf(told), order: told.order }];
  });
}

const CASE = /^(?<clause>[^,;:]{8,120}),\s+\S/u;

/** A case whose halves code cannot part safely: the whole sentence is what it leads to. */
function wholeOf({ unit, signs, stands }: Scored, page: Page): Found[] {
  const clause = CASE.exec(unit.text)?.groups?.clause;
  if (!stands || clause === undefined || page.language === null || !clean(clause, page)) return [];
  const front = signs.case === 1 || page.language.orders.front.test(unit.text);
  if (!front || points(clause, page.language) || page.language.aimStart.test(unit.text)) return [];
  const word = kindSignsFor(page.language.language)?.caseWord;
  const condition = word === undefined ? clause : clause.replace(word, '');
  return [{ condition, act: spanOf(unit), order: unit.order }];
}

/** "Second time: no deposit": an item that names its case. */
function labelOf(unit: Unit, page: Page): Found[] {
  const found = LABELLED.exec(unit.text);
  const label = found?.groups?.label?.trim() ?? '';
  if (found === null || !unit.first || unit.part.role !== 'item') return [];
  if (page.language === null || points(label, page.language) || countWords(label) > MOST_LABEL_WORDS)
    return [];
  if (!clean(unit.text, page) || !balanced(label)) return [];
  const start = unit.start + found[0].length;
  return [
    {
      condition: optionText(label),
      act: { block: unit.part.block, start, end: unit.end },
      order: unit.order,
    },
  ];
}

/** The cases of a section that a reader would choose by, in whatever form they are told; none where there are fewer than three. */
export function looseBranches(region: Region, page: Page): BranchSpan[] {
  if (page.language === null) return [];
  const tables = page.blocks.filter(
    (block, at): block is Table => block.kind === 'table' && region.sections.has(page.sectionOf[at] ?? -1),
  );
  const rows = tables.flatMap((table) => rowsOf(table, page));
  const spoken = region.scored.filter(({ unit, quotes }) => quotes && isSpoken(unit));
  const told = spoken.flatMap((one): Found[] => {
    const { unit } = one;
    const condition = conditionOf(unit, page, unit.part.role === 'item' ? 'listed' : 'alone');
    if (condition === null || condition.aim) {
      const labelled = labelOf(unit, page);
      return labelled.length > 0 ? labelled : wholeOf(one, page);
    }
    return branchesOfConditions([condition], page).map((found) => ({ ...found, order: unit.order }));
  });
  const all = [...rows, ...told].sort((a, b) => a.order - b.order);
  return all.length < LEAST ? [] : all.slice(0, MOST).map(({ condition, act }) => ({ condition, act }));
}
