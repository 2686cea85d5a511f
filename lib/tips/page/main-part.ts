import { findAllOn, findIn, parentOf, rootOf, textOf } from '../../capture/safe-dom.ts';
import { DIALOG, ISSUE } from '../../capture/signs.ts';
import { isOutOfReach, isUnread } from './unread-part.ts';

/** What an issue is about; nothing else of it is running text of its own. */
const DESCRIPTION = '[data-testid="issue.views.field.rich-text.description"], #description-val';

/** Where products keep the words of a page, the surest first. */
const PLACES = [
  '#main-content .ak-renderer-document, #main-content.wiki-content, #main-content .wiki-content',
  '[data-testid="issue-body"] .markdown-body, .js-discussion .comment-body, #wiki-body .markdown-body',
  '[data-testid="work-item-description"] .md, .detail-page-description .md, .wiki-page-content .md',
  '#content > .issue .description .wiki, #mw-content-text, .page-content',
  '#main-content',
  'main, [role=main]',
  'article',
];
const MOST_PARAGRAPHS = 400;
const LONGEST = 2_000;

const first = (page: Document, places: string): Element | undefined => {
  const [found] = findAllOn(page, places);
  return found;
};

/** The part whose own paragraphs have the most words. */
function mostWords(page: Document): Element | null {
  const paragraphs: Element[] = Array.prototype.slice.call(findAllOn(page, 'p'), 0, MOST_PARAGRAPHS);
  const sums = new Map<Element, number>();
  for (const paragraph of paragraphs) {
    const parent = parentOf(paragraph);
    if (parent === null) continue;
    const length = Math.min((textOf(paragraph) ?? '').trim().length, LONGEST);
    sums.set(parent, (sums.get(parent) ?? 0) + length);
  }
  const [most] = [...sums].sort((a, b) => b[1] - a[1]).filter(([part]) => !isFramed(part));
  return most?.[0] ?? null;
}

/** Whether a part stands in one whose words are not the page's. */
function isFramed(part: Element): boolean {
  for (let at: Element | null = part; at !== null; at = parentOf(at)) if (isUnread(at)) return true;
  return false;
}

function found(page: Document): Element | null {
  const over = first(page, DIALOG);
  if (over !== undefined || first(page, ISSUE) !== undefined)
    return findIn(over ?? rootOf(page), DESCRIPTION);
  for (const places of PLACES) {
    const part = first(page, places);
    if (part !== undefined) return part;
  }
  return mostWords(page);
}

/** The part of a page that holds its running text, where one is found without a look at all of it. */
export function mainPart(page: Document): Element | null {
  const part = found(page);
  return part === null || isOutOfReach(part) ? null : part;
}
