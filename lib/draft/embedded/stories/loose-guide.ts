import type { Block } from '../../../model/block.ts';
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
import type { Signs } from '../worth/signs.ts';
import { type BranchSpan, branchesOfConditions } from './decision-guide.ts';

type Found = BranchSpan & { readonly order: number };

const LABELLED = /^(?<label>[^:?!.]{3,80}?)\s*:\s+(?=\S)/u;
const MOST_LABEL_WORDS = 14;
const MOST_TEXT_LABEL_WORDS = 9;
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
const FRONT = 12;
const NAME = /^\p{Lu}\p{Ll}+$/u;

/** The words of a sentence that say in which case it holds, before it or as what it speaks of. */
function caseIn({ text }: Unit, signs: Signs, { language }: Page): string | undefined {
  const own = language === null ? null : kindSignsFor(language.language);
  if (language === null || own === null || language.aimStart.test(text)) return undefined;
  const front = signs.case === 1 || own.bound.test(text.slice(0, FRONT)) || language.orders.front.test(text);
  const clause = front ? CASE.exec(text)?.groups?.clause?.replace(own.caseWord, '') : undefined;
  return clause ?? (signs.order === 1 ? undefined : own.caseSubject.exec(text)?.groups?.clause);
}

/** A case whose halves code cannot part safely: the whole sentence is what it leads to. */
function wholeOf({ unit, signs, stands }: Scored, page: Page): Found[] {
  const condition = caseIn(unit, signs, page);
  if (!stands || condition === undefined || page.language === null) return [];
  if (!clean(condition, page) || points(condition, page.language)) return [];
  return [{ condition, act: spanOf(unit), order: unit.order }];
}

/** In a text a few words before a colon name a case, unless they order something, are one themselves, or are a name before what somebody said. */
const isLabel = (label: string, { signs, unit }: Scored): boolean =>
  (unit.part.role === 'item' && unit.first) ||
  (signs.order !== 1 && signs.case !== 1 && !NAME.test(label) && countWords(label) <= MOST_TEXT_LABEL_WORDS);

/** "Second time: no deposit": a sentence that names its case. */
function labelOf(one: Scored, page: Page): Found[] {
  const { unit } = one;
  const found = LABELLED.exec(unit.text);
  const label = found?.groups?.label?.trim() ?? '';
  if (found === null || !isLabel(label, one)) return [];
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
  // A case may speak of what one told before it in the same paragraph has named.
  const begun = new Set<Block>();
  const told = spoken.flatMap((one): Found[] => {
    const { unit } = one;
    const beside = unit.part.role === 'item' || begun.has(unit.part.block);
    const condition = conditionOf(unit, page, beside ? 'listed' : 'alone');
    if (condition === null || condition.aim) {
      const labelled = labelOf(one, page);
      return labelled.length > 0 ? labelled : wholeOf(one, page);
    }
    begun.add(unit.part.block);
    return branchesOfConditions([condition], page).map((found) => ({ ...found, order: unit.order }));
  });
  const all = [...rows, ...told].sort((a, b) => a.order - b.order);
  return all.length < LEAST ? [] : all.slice(0, MOST).map(({ condition, act }) => ({ condition, act }));
}
