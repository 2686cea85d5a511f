import type { Block } from '../../../model/block.ts';
import type { Language } from '../../templates/language.ts';
import { unitsIn } from '../checks/table-cases.ts';
import { plainGrid } from '../entries/tables.ts';
import type { Page } from '../page.ts';
import { cutSentence } from '../runs/cut.ts';
import { actStands, caseStands } from '../runs/form.ts';
import { runsOn } from '../runs/runs.ts';
import type { Told } from '../runs/told.ts';
import { countWords, isSpoken, type Unit } from '../unit.ts';
import { withValues } from './others.ts';
import { valuesIn } from './value.ts';

/** What a page lays down for a case: the words that may hold a value, and the case they hold for. */
export type Place = Pick<Told, 'put' | 'layout' | 'header' | 'label' | 'unit'> & {
  readonly text: string;
  /** An act of a case, or what a column of limits has for a row. */
  readonly form: 'act' | 'cell';
  /** The sentences of the cases beside it. */
  readonly run: ReadonlySet<Unit>;
};

const MOST_WORDS = 34;
const MOST_CELL_WORDS = 10;
const MOST_ROW_WORDS = 12;
const LONE = /^(?:\p{L}|[\d.,]*)$/u;
const MOSTLY = 0.6;
const LEAST_CELLS = 3;
/** A cell that says little more than its value. */
const OF_A_CELL = 0.4;

/** True for an act that says for itself what is done, in a case that is known by its words. */
function tells(told: Told, page: Page, language: Language): boolean {
  const { values, runs, pronoun } = language;
  return (
    told.layout !== 'spread' &&
    actStands(told, page) &&
    caseStands(told, page) &&
    !pronoun.test(told.act) &&
    !runs.one.test(told.act) &&
    (told.layout === 'row' || !values.bare.test(told.label))
  );
}

const placeOf = (told: Told, run: ReadonlySet<Unit>): Place => ({
  ...told,
  text: told.act,
  form: 'act',
  run,
});

/** Acts of cases that stand beside others. */
const inRuns = (page: Page, language: Language): Place[] =>
  runsOn(page).flatMap((run) => {
    const units = new Set(run.map(({ unit }) => unit));
    return run.filter((told) => tells(told, page, language)).map((told) => placeOf(told, units));
  });

/** Acts of cases that are told alone. */
const alone = (page: Page, language: Language): Place[] =>
  [...withValues(page, language)].flatMap((unit) => {
    if (!isSpoken(unit) || unit.words > MOST_WORDS) return [];
    const cut = cutSentence(unit, page);
    if (cut === null || cut.unit !== unit) return [];
    const told: Told = { ...cut, run: '', layout: 'prose', header: '', whole: unit.part.text };
    return tells(told, page, language) ? [placeOf(told, new Set([unit]))] : [];
  });

const isValue = (text: string, language: Language): boolean =>
  valuesIn(text, language).some(
    (value) => value.amount !== null && value.text.length >= text.length * OF_A_CELL,
  );

/** Columns that set a limit for each row. */
function inTable(block: Block, page: Page, language: Language): Place[] {
  if (block.kind !== 'table' || !plainGrid(block)) return [];
  const { limit, counted } = language.values;
  const [head = [], ...rows] = block.rows;
  return head.flatMap(({ text: name }, column): Place[] => {
    if (column === 0 || !limit.test(name) || counted.test(name)) return [];
    const values = rows.filter((row) => isValue(row[column]?.text.trim() ?? '', language));
    if (values.length < Math.max(LEAST_CELLS, rows.length * MOSTLY)) return [];
    const run = new Set(rows.flatMap((_, row) => unitsIn(page, block, row + 1, column)));
    return rows.flatMap((row, at): Place[] => {
      const [unit] = unitsIn(page, block, at + 1, column);
      const label = row[0]?.text.trim() ?? '';
      // A row that is a number or a letter is known from the page alone.
      if (unit === undefined || LONE.test(label) || countWords(label) > MOST_ROW_WORDS) return [];
      if (unit.words > MOST_CELL_WORDS) return [];
      const said = unit.text.replace(/\.$/u, '');
      // "Keep at: Keep at 8 degrees".
      const again = said.toLowerCase().startsWith(name.trim().toLowerCase());
      const text = again ? said : `${name.trim()}: ${said}`;
      const header = head[0]?.text.trim() ?? '';
      return [{ put: 'name', layout: 'row', header, label, unit, text, form: 'cell', run }];
    });
  });
}

/** Every place of a page where a case has a value, each sentence once. */
export function placesOn(page: Page, language: Language): Place[] {
  const all = [
    ...inRuns(page, language),
    ...alone(page, language),
    ...page.blocks.flatMap((block) => inTable(block, page, language)),
  ];
  return [...Map.groupBy(all, ({ unit }) => unit).values()].flatMap(([first]) => first ?? []);
}
