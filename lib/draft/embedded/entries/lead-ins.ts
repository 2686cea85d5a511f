import { blockText } from '../../../text/block-text.ts';
import type { Language } from '../../templates/language.ts';
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

const MIN_WORDS = 3;
const MAX_WORDS = 22;

const isAim = (aim: string, language: Language): boolean => {
  const words = countWords(aim);
  const whole = !points(aim, language) && !language.elsewhere.test(aim);
  return words >= MIN_WORDS && words <= MAX_WORDS && whole && balanced(aim) && quotable(aim, language);
};

/** What an order asks for, as an aim: "Install the dependencies with:" is about installing the dependencies. */
function ordered(text: string, page: Page): string | undefined {
  const { language, pack } = page;
  if (language === null || pack === null || !language.imperative(text, pack.imperatives)) return undefined;
  const bare = text.replace(language.sequenceStart, '').replace(language.orderTail, '');
  if (language.formFilling.test(bare) || language.conduct.test(bare) || language.startsCommand.test(bare))
    return undefined;
  return language.orderIsAim ? `${bare.slice(0, 1).toLowerCase()}${bare.slice(1)}` : undefined;
}

const bareOf = (text: string): string => text.replace(/\s*[:：.]$/u, '');

/** The aim a lead-in names, in the page's words; an order counts when it hands over with a colon. */
function led(text: string, page: Page): string | undefined {
  const { language } = page;
  const bare = bareOf(text);
  const named = (language?.purpose.exec(bare) ?? language?.purposeLead.exec(bare))?.groups?.purpose;
  return named ?? (/[:：]$/u.test(text) ? ordered(bare, page) : undefined);
}

/** The aim of a line of code: its lead-in's, or the heading's when it is the section's only code. */
function aimBefore(unit: Unit | undefined, section: number, page: Page): string | null {
  const { language } = page;
  if (language === null) return null;
  const near = unit !== undefined && unit.section === section ? led(unit.text, page) : undefined;
  if (near !== undefined) return isAim(near, language) ? near : null;
  const codes = page.blocks.filter((block, at) => block.kind === 'code' && page.sectionOf[at] === section);
  const aim = codes.length === 1 ? ordered(page.sections[section]?.title ?? '', page) : undefined;
  return aim !== undefined && isAim(aim, language) ? aim : null;
}

const lastUnit = (page: Page, part: Part | undefined): Unit | undefined =>
  part === undefined ? undefined : page.unitsOf.get(part)?.at(-1);

/** "To do this:" with the one line of code that follows it. */
export function leadInEntries(page: Page): Entry[] {
  const lastParts = new Map(page.parts.map((part) => [part.at, part]));
  return page.blocks.flatMap((block, at) => {
    if (block.kind !== 'code') return [];
    const code = oneLine(blockText(block));
    const section = page.sectionOf[at] ?? 0;
    const unit = lastUnit(page, lastParts.get(at - 1));
    const purpose = code === null ? null : aimBefore(unit, section, page);
    if (code === null || purpose === null) return [];
    return [
      {
        token: code.line,
        type: 'command' as const,
        description: purpose,
        says: 'purpose' as const,
        span: { block, start: code.start, end: code.start + code.line.length },
        group: 'lead-ins',
        section,
        order: unit?.order ?? at,
      },
    ];
  });
}
