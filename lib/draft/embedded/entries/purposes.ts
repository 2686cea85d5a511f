import type { Page } from '../page.ts';
import { balanced, points, quotable } from '../shape.ts';
import { spanOf } from '../span.ts';
import { countWords, type Unit } from '../unit.ts';
import { type Entry, tokenType } from './entry.ts';

const aimOf = (unit: Unit, page: Page, codeStart: number, codeEnd: number): string | undefined => {
  const { language } = page;
  if (language === null || !language.uses.test(unit.text.slice(0, codeStart))) return undefined;
  const before = language.purpose.exec(unit.text.slice(0, codeStart))?.groups?.purpose;
  return before ?? language.purposeAfter.exec(unit.text.slice(codeEnd))?.groups?.purpose;
};

const isAim = (aim: string, token: string, page: Page): boolean =>
  countWords(aim) >= 3 &&
  countWords(aim) <= 22 &&
  !aim.includes(token) &&
  balanced(aim) &&
  quotable(aim, page.language) &&
  (page.language === null || !points(aim, page.language)) &&
  page.language?.elsewhere.test(aim) !== true &&
  page.pack?.crossReferences.test(aim) !== true;

function entryOf(unit: Unit, page: Page): Entry | null {
  const code = unit.marks.find(({ kind }) => kind === 'code');
  if (code === undefined) return null;
  const token = unit.text.slice(code.start, code.end).trim();
  const type = tokenType(token, true);
  const aim = aimOf(unit, page, code.start, code.end);
  if (type === null || aim === undefined || !isAim(aim, token, page)) return null;
  return {
    token,
    type,
    description: aim,
    says: 'purpose',
    span: spanOf(unit),
    group: `purposes-${type}`,
    section: unit.section,
    order: unit.order,
  };
}

/** "Use `x` to do this" and "To do this, run `x`". */
export const purposeEntries = (page: Page): Entry[] =>
  page.units.flatMap((unit) => (unit.part.role === 'term' ? [] : (entryOf(unit, page) ?? [])));
