import type { Page } from '../page.ts';
import type { Part } from '../parts.ts';
import { spanOf } from '../span.ts';
import { tokenOf } from './definitions.ts';
import { descriptionIn, markedAs } from './describe.ts';
import { type Entry, tokenType } from './entry.ts';

const MIN_LINES = 3;

/** The token of a paragraph that is nothing but one: all code, or all bold. */
function loneToken(part: Part): { token: string; code: boolean } | null {
  if (part.role !== 'text' || part.text.length > 80) return null;
  const code = markedAs('code', part.text, part.marks);
  return code || markedAs('bold', part.text, part.marks) ? { token: tokenOf(part.text), code } : null;
}

function entryAt(page: Page, index: number): Entry | null {
  const term = page.parts[index];
  const said = page.parts[index + 1];
  const lone = term === undefined ? null : loneToken(term);
  const before = page.parts[index - 1];
  // Two names in a row share the words below them, so those describe neither alone.
  if (before !== undefined && loneToken(before) !== null) return null;
  if (lone === null || said?.role !== 'text' || loneToken(said) !== null) return null;
  const type = tokenType(lone.token, lone.code);
  const unit = descriptionIn(said, page);
  if (type === null || unit === null) return null;
  return {
    token: lone.token,
    type,
    description: unit.text,
    says: 'what',
    span: spanOf(unit),
    group: `lines-${unit.section}`,
    section: unit.section,
    order: unit.order,
  };
}

/** Paragraphs that are only a name, each with the paragraph below it: how wikis write definition lists. */
export function termLineEntries(page: Page): Entry[] {
  const found = page.parts.flatMap((_, index) => entryAt(page, index) ?? []);
  const sizes = Map.groupBy(found, ({ group }) => group);
  return found.filter(({ group }) => (sizes.get(group)?.length ?? 0) >= MIN_LINES);
}
