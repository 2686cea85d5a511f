import { findAllOn, findIn, parentOf, rootOf, textOf } from '../../capture/safe-dom.ts';
import { DIALOG } from '../../capture/signs.ts';
import { isOutOfReach, isUnread } from './unread-part.ts';

/** What an issue is about; nothing else of it is running text of its own. */
const DESCRIPTION = '[data-testid="issue.views.field.rich-text.description"], #description-val';

/** Where products keep the words of a page, the surest first. Each begins with an id, by which a browser finds it without a look at the whole page. */
const PLACES = [
  ...['#main-content .ak-renderer-document', '#main-content.wiki-content', '#main-content .wiki-content'],
  ...['#wiki-body .markdown-body', '#content > .issue .description .wiki', '#mw-content-text'],
  '#main-content',
];
/** Products that say in the head what they are, since their places would be looked for in every element. */
const FORGE = 'meta[property="og:site_name"]:is([content="GitHub"], [content="GitLab"])';
const OF_FORGE =
  '[data-testid="issue-body"] .markdown-body, .js-discussion .comment-body, [data-testid="work-item-description"] .md, .detail-page-description .md, .wiki-page-content .md';
/** One after another: a browser finds a tag much faster than a list of what may be meant. */
const TAGS = ['main', '[role=main]', 'article'];
const MOST_PARAGRAPHS = 400;
const LONGEST = 2_000;

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
  const most = [...sums].sort((a, b) => b[1] - a[1]).find(([part]) => !isFramed(part));
  return most?.[0] ?? null;
}

/** Whether a part stands in one whose words are not the page's. */
function isFramed(part: Element): boolean {
  for (let at: Element | null = part; at !== null; at = parentOf(at)) if (isUnread(at)) return true;
  return false;
}

function found(page: Document, isIssue: boolean): Element | null {
  const root = rootOf(page);
  if (isIssue) return findIn(findIn(root, DIALOG) ?? root, DESCRIPTION);
  const head = findIn(root, 'head');
  const isForge = head !== null && findIn(head, FORGE) !== null;
  for (const places of [...PLACES, ...(isForge ? [OF_FORGE] : []), ...TAGS]) {
    const part = findIn(root, places);
    if (part !== null) return part;
  }
  return mostWords(page);
}

/** The part of a page that holds its running text, where one is found without a look at all of it; of an issue its description. */
export function mainPart(page: Document, isIssue: boolean): Element | null {
  const part = found(page, isIssue);
  return part === null || isOutOfReach(part) ? null : part;
}
