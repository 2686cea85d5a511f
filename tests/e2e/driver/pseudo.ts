import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const OPEN = '⟦';
const CLOSE = '⟧';

type Messages = Record<string, { message: string }>;

/**
 * A copy of the build in which every text is marked, so that a text that did not come through `locales/` stands out, and
 * which is written from right to left.
 */
export function pseudoBuild(extension: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'passalong-pseudo-'));
  cpSync(extension, copy, { recursive: true });
  const file = join(copy, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  for (const [key, entry] of Object.entries(messages)) {
    if (key === 'ui_direction') entry.message = 'rtl';
    // Plural forms are parts of one message; languages and directions are codes, no words.
    else if (key !== 'ui_language')
      entry.message = entry.message
        .split(' | ')
        .map((part) => `${OPEN}${part}${CLOSE}`)
        .join(' | ');
  }
  writeFileSync(file, JSON.stringify(messages));
  return copy;
}

/**
 * Texts a person sees or hears on a screen that carry no mark: text nodes, names, placeholders. Data is left out:
 * what `known` contains, figures and signs, keys, and dates as the browser writes them.
 */
export async function unmarked(page: Page, known: string): Promise<string[]> {
  const texts = await page.evaluate(visibleTexts);
  const data = squeeze(known);
  const isMarked = (text: string) => text.includes(OPEN) || text.includes(CLOSE);
  // A list of names, the cells of a row and a whole page are each joined from pieces of data.
  const isData = (text: string) =>
    [text, ...PIECES.map((piece) => text.split(piece))].some((pieces) =>
      [pieces].flat().every((piece) => data.includes(squeeze(piece))),
    );
  const isFigure = (text: string) => /^[\d\s\p{P}\p{S}]*$/u.test(text);
  return texts.filter((text) => !isMarked(text) && !isFigure(text) && !isDate(text) && !isData(text));
}

const PIECES = [', ', /\n\n| \| |: /];

const squeeze = (text: string) => text.replace(/[\s\u2026.]+/g, '').toLowerCase();

const isDate = (text: string) =>
  /^(\w{3,9},? )?\d{0,2} ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*( \d{4})?(,? (at )?\d\d:\d\d)?$/i.test(
    text.trim(),
  );

/** Runs in the page. A text split by elements is judged whole, as the block a person reads. */
function visibleTexts(): string[] {
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const isKey = parent?.closest('kbd, script, style, option') !== null;
    if (parent === null || isKey || !isShown(parent)) continue;
    const text = walker.currentNode.textContent?.trim() ?? '';
    if (text !== '' && !isInMarked(parent)) found.push(text);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (!isShown(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(name)?.trim() ?? '';
      if (text !== '') found.push(text);
    }
  }
  return [...new Set(found)];

  /** A substitution inside a marked text may be an element of its own. */
  function isInMarked(element: Element): boolean {
    const text = element.textContent ?? '';
    return text.includes('\u27e6') && text.includes('\u27e7');
  }
}
