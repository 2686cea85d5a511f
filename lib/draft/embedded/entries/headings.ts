import type { Page } from '../page.ts';
import { spanOf } from '../span.ts';
import type { Unit } from '../unit.ts';
import { describes, markedAs } from './describe.ts';
import { type Entry, tokenType } from './entry.ts';

const markedHeading = (page: Page, from: number): boolean => {
  const block = page.blocks[from - 1];
  return block?.kind === 'heading' && markedAs('code', block.text, block.marks);
};

const describing = (units: readonly Unit[] | undefined, page: Page): Unit | undefined =>
  units
    ?.filter((unit) => unit.part.role === 'text' && unit.first)
    .slice(0, 2)
    .find((unit) => describes(unit, page));

/** Headings that are nothing but a setting, a flag or a call, with the sentence that opens each section. */
export function headingEntries(page: Page): Entry[] {
  const bySection = Map.groupBy(page.units, (unit) => unit.section);
  return page.sections.flatMap((section, index) => {
    const code = markedHeading(page, section.from);
    const type = tokenType(section.title, code);
    // A heading in capitals is only a loud heading.
    if (section.id === '' || type === null || type === 'name' || type === 'number') return [];
    if (type === 'keyword' && !code) return [];
    const unit = describing(bySection.get(index), page);
    if (unit === undefined) return [];
    return [
      {
        token: section.title,
        type,
        description: unit.text,
        says: 'what' as const,
        span: spanOf(unit),
        group: `headings-${section.parent}-${section.level}`,
        section: index,
        order: unit.order,
      },
    ];
  });
}
