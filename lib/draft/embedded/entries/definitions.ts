import type { Page } from '../page.ts';
import type { Part } from '../parts.ts';
import { spanOf } from '../span.ts';
import { descriptionIn, markedAs } from './describe.ts';
import { type Entry, tokenType } from './entry.ts';

/** The longest part of a term that names it: "fillfactor (integer)" and "-v, --verbose" stay whole, a trailing colon goes. */
export const tokenOf = (text: string): string =>
  text
    .trim()
    .replace(/\s*[:–—-]$/u, '')
    .replace(/\s+/gu, ' ');

/** A name with an order beside it is a case and its answer, not a thing and its description. */
const asksToAct = (text: string, { language, pack }: Page): boolean =>
  pack !== null && language?.imperative(text, pack.imperatives) === true;

const entryOf = (term: Part, definition: Part, page: Page): Entry | null => {
  const token = tokenOf(term.text);
  const type = tokenType(token, markedAs('code', term.text, term.marks));
  const unit = descriptionIn(definition, page);
  if (type === null || unit === null || (type === 'name' && asksToAct(unit.text, page))) return null;
  return {
    token,
    type,
    description: unit.text,
    says: 'what',
    span: spanOf(unit),
    group: term.block.id,
    section: unit.section,
    order: unit.order,
  };
};

/** True when the term before has no words of its own: then the description is about both. */
const sharesDescription = (page: Page, index: number): boolean => {
  const term = page.parts[index];
  const before = page.parts[index - 1];
  return before?.role === 'term' && before.block === term?.block;
};

/** Terms of definition lists with the first sentence on each. Neighbouring lists of one section are one group. */
export function definitionEntries(page: Page): Entry[] {
  return page.parts.flatMap((part, index) => {
    const next = page.parts[index + 1];
    if (part.role !== 'term' || next?.role !== 'definition' || next.block !== part.block) return [];
    if (sharesDescription(page, index)) return [];
    const entry = entryOf(part, next, page);
    return entry === null ? [] : [{ ...entry, group: `definitions-${entry.section}` }];
  });
}
