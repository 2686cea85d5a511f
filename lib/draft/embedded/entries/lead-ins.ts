import { blockText } from '../../../text/block-text.ts';
import type { Page } from '../page.ts';
import type { Part } from '../parts.ts';
import { balanced, points, quotable } from '../shape.ts';
import { countWords, type Unit } from '../unit.ts';
import type { Entry } from './entry.ts';

const MAX_LINE = 110;
const PROMPT = /^(?:\$|#|>|%|>>>|[\w@.:~-]{1,30}[$#>])\s+/u;

/** The one command of a code block without its prompt, or null when the block holds none or more. */
function oneLine(text: string): { line: string; start: number } | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.includes('\n')) return null;
  const line = trimmed.replace(PROMPT, '');
  if (line.length > MAX_LINE || line.length < 3 || /^(?:\/\/|#|--\s)/u.test(line)) return null;
  return { line, start: text.indexOf(line) };
}

/** The aim a lead-in names, word for word. */
function purposeIn(unit: Unit, page: Page): string | null {
  const { language } = page;
  if (language === null) return null;
  const text = unit.text.replace(/\s*[:：.]$/u, '');
  const purpose = (language.purpose.exec(text) ?? language.purposeLead.exec(text))?.groups?.purpose;
  if (purpose === undefined || countWords(purpose) < 3 || countWords(purpose) > 22) return null;
  const whole = points(purpose, language) || language.elsewhere.test(purpose);
  return !whole && balanced(purpose) && quotable(purpose, language) ? purpose : null;
}

const lastUnit = (page: Page, part: Part | undefined): Unit | undefined =>
  part === undefined ? undefined : page.unitsOf.get(part)?.at(-1);

/** "To do this:" with the one line of code that follows it. */
export function leadInEntries(page: Page): Entry[] {
  const lastParts = new Map(page.parts.map((part) => [part.at, part]));
  return page.blocks.flatMap((block, at) => {
    if (block.kind !== 'code') return [];
    const code = oneLine(blockText(block));
    const unit = lastUnit(page, lastParts.get(at - 1));
    const purpose = unit === undefined || code === null ? null : purposeIn(unit, page);
    if (unit === undefined || code === null || purpose === null) return [];
    return [
      {
        token: code.line,
        type: 'command' as const,
        description: purpose,
        says: 'purpose' as const,
        span: { block, start: code.start, end: code.start + code.line.length },
        group: 'lead-ins',
        section: unit.section,
        order: unit.order,
      },
    ];
  });
}
