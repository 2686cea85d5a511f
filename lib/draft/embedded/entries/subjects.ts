import type { Page } from '../page.ts';
import { balanced, quotable } from '../shape.ts';
import { spanOf } from '../span.ts';
import { countWords, isSpoken, type Unit } from '../unit.ts';
import { type Entry, tokenType } from './entry.ts';

const MIN_WORDS = 5;
const MAX_WORDS = 30;

const tells = (predicate: string, token: string, page: Page): boolean =>
  countWords(predicate) >= MIN_WORDS &&
  countWords(predicate) <= MAX_WORDS &&
  !predicate.includes(token) &&
  balanced(predicate) &&
  quotable(predicate, page.language) &&
  page.language?.elsewhere.test(predicate) !== true &&
  page.language?.deictic.test(predicate) !== true &&
  page.pack?.crossReferences.test(predicate) !== true;

type Subject = { readonly token: string; readonly end: number; readonly code: boolean };

const PARENTHESIS = /^\s*\([^()]{1,80}\)/u;

/** The code, the bold or linked name, or the heading's own name that a sentence begins with. */
function subjectOf(unit: Unit, page: Page): Subject | null {
  const mark = unit.marks.find(({ kind }) => kind === 'code' || kind === 'bold' || kind === 'link');
  if (mark !== undefined && opens(unit, mark.start, page)) {
    const code = mark.kind === 'code';
    return { token: unit.text.slice(mark.start, mark.end).trim(), end: mark.end, code };
  }
  const title = page.sections[unit.section]?.title ?? '';
  const named = title !== '' && unit.text.toLowerCase().startsWith(`${title.toLowerCase()} `);
  return named ? { token: unit.text.slice(0, title.length), end: title.length, code: false } : null;
}

const opens = (unit: Unit, at: number, page: Page): boolean =>
  at === 0 || page.language?.determiner.test(unit.text.slice(0, at)) === true;

function entryOf(unit: Unit, page: Page): Entry | null {
  const subject = subjectOf(unit, page);
  if (subject === null) return null;
  const { token, code } = subject;
  const type = tokenType(token, code);
  const rest = unit.text.slice(subject.end).replace(PARENTHESIS, '');
  const predicate = page.language?.says.exec(rest)?.groups?.predicate;
  if (type === null || predicate === undefined || !tells(predicate, token, page)) return null;
  return {
    token,
    type,
    description: predicate,
    says: 'predicate',
    span: spanOf(unit),
    group: `subjects-${type}`,
    section: unit.section,
    order: unit.order,
  };
}

/** "`x` returns ...", "Handlers are ...": each thing once, by the first sentence about it. */
export function subjectEntries(page: Page): Entry[] {
  const found = new Map<string, Entry>();
  for (const unit of page.units) {
    const entry = isSpoken(unit) ? entryOf(unit, page) : null;
    if (entry !== null && !found.has(entry.token)) found.set(entry.token, entry);
  }
  return [...found.values()];
}
