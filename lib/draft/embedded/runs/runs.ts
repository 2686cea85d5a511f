import { unitsIn } from '../checks/table-cases.ts';
import { plainGrid } from '../entries/tables.ts';
import type { Page } from '../page.ts';
import type { Part } from '../parts.ts';
import { countWords, type Unit } from '../unit.ts';
import { type Cut, cutPart, cutSentence } from './cut.ts';
import type { Layout, Told } from './told.ts';

const LEAST = 3;
/** Headings above are the parts of a page, not cases of one matter. */
const CASE_LEVEL = 3;

const toldOf = (cut: Cut, run: string, layout: Layout, header = ''): Told => ({
  ...cut,
  run,
  layout,
  header,
  whole: cut.unit.part.text,
});

/** Lists: each item a case. */
function inLists(page: Page): Told[][] {
  const items = page.parts.filter(({ role }) => role === 'item');
  return [...Map.groupBy(items, ({ block }) => block.id)].map(([id, parts]) =>
    parts.flatMap((part) => {
      const cut = part.item?.depth === 0 ? cutPart(part, page) : null;
      return cut === null ? [] : [toldOf(cut, id, 'item')];
    }),
  );
}

/** Paragraphs of one section, each of which tells a case from its beginning. */
function inParagraphs(page: Page): Told[][] {
  const parts = page.parts.filter(({ role, block }) => role === 'text' && block.in === undefined);
  return [...Map.groupBy(parts, ({ at }) => page.sectionOf[at] ?? 0)].map(([section, own]) =>
    own.flatMap((part) => {
      const cut = cutPart(part, page);
      return cut === null ? [] : [toldOf(cut, `paragraphs-${section}`, 'paragraph')];
    }),
  );
}

const sentencesIn = (part: Part, page: Page): Cut[] =>
  (page.unitsOf.get(part) ?? []).flatMap((unit) => cutSentence(unit, page) ?? []);

/** Sentences of one paragraph that each tell a case; where no paragraph of a section has three, those of the section. */
function inProse(page: Page): Told[][] {
  const parts = page.parts.filter(({ role }) => role === 'text');
  return [...Map.groupBy(parts, ({ at }) => page.sectionOf[at] ?? 0)].flatMap(([section, own]) => {
    const each = own.map((part) => ({ part, cuts: sentencesIn(part, page) }));
    const rich = each.filter(({ cuts }) => cuts.length >= LEAST);
    const rest = each.filter((one) => !rich.includes(one)).flatMap(({ cuts }) => cuts);
    return [
      ...rich.map(({ part, cuts }) => cuts.map((cut) => toldOf(cut, `prose-${part.block.id}`, 'prose'))),
      rest.map((cut) => toldOf(cut, `spread-${section}`, 'spread')),
    ];
  });
}

/** Headings of one level under the same heading, each with what to do as the first sentence below it. */
function inHeadings(page: Page): Told[][] {
  const { language } = page;
  if (language === null) return [];
  const groups = Map.groupBy(
    [...page.sections.entries()].filter(([, { level }]) => level >= CASE_LEVEL),
    ([, { parent, level }]) => `${parent}-${level}`,
  );
  return [...groups].map(([key, sections]) =>
    sections.flatMap(([index, { title, from }]) => {
      const unit = page.units.find((one) => one.section === index);
      if (unit === undefined || unit.part.at !== from || unit.part.role !== 'text') return [];
      const label = title.replace(/^[\d.)\s]+(?=\p{L})/u, '');
      const act = (unit.text.split(language.runs.reason)[0] ?? '').replace(/[\s.;:,!]+$/u, '');
      const cut: Cut = {
        put: 'name',
        label,
        act,
        reason: act.length + 3 < unit.text.length,
        more: 1,
        unit,
      };
      return [toldOf(cut, `headings-${key}`, 'heading')];
    }),
  );
}

const firstIn = (...cell: Parameters<typeof unitsIn>): Unit | null => unitsIn(...cell)[0] ?? null;

/** Tables: a column of cases, and one whose heading or cells say what to do. */
function inTables(page: Page): Told[][] {
  const { language, pack } = page;
  if (language === null || pack === null) return [];
  return page.blocks.flatMap((block) => {
    if (block.kind !== 'table' || !plainGrid(block)) return [];
    const [head = []] = block.rows;
    const names = head.map(({ text }) => text.trim());
    const cells = (column: number) => block.rows.slice(1).map((row) => row[column]?.text ?? '');
    const columns = [...names.keys()].filter(
      (at) =>
        at > 0 &&
        (language.runs.acts.test(names[at] ?? '') ||
          cells(at).filter((text) => language.imperative(text, pack.imperatives)).length >=
            cells(at).length / 2),
    );
    const column = columns[0] ?? 0;
    const label = names.length > 2 && cells(0).every((text) => /^[\d.]+$/u.test(text.trim())) ? 1 : 0;
    // Two columns of acts are two cases a row; what tells them apart stands in their headings.
    if (columns.length !== 1 || column <= label || countWords(names[label] ?? '') > 7) return [];
    return [
      block.rows.slice(1).flatMap((row, index): Told[] => {
        const unit = firstIn(page, block, index + 1, column);
        const text = row[label]?.text.trim() ?? '';
        if (unit === null || text === '' || names[label] === undefined) return [];
        const units = page.unitsOf.get(unit.part)?.length ?? 1;
        const clause = unit.text.split(/;\s|:\s|\s\(/u)[0] ?? '';
        const act = (clause.split(language.runs.reason)[0] ?? '').replace(/[\s.;:,!]+$/u, '');
        const cut: Cut = {
          put: 'name',
          label: text,
          act,
          reason: language.runs.why.test(unit.text),
          more: units - 1,
          unit,
        };
        return [toldOf(cut, block.id, 'row', names[label])];
      }),
    ];
  });
}

/** The runs of cases of a page: three and more cases of one matter, each with its own act. */
export const runsOn = (page: Page): Told[][] =>
  [...inTables(page), ...inLists(page), ...inParagraphs(page), ...inHeadings(page), ...inProse(page)].filter(
    (run) => run.length >= LEAST,
  );
