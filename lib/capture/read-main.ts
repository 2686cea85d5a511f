import type { Extract, Left, PageView } from './adapter.ts';
import { authorsIn } from './authors.ts';
import { readBlocks } from './blocks/create-reader.ts';
import { labelOf, tagOf, wordsIn } from './blocks/shape.ts';
import { chromeOf, isSurelyChrome, isWrittenContents, linkShare } from './chrome.ts';
import { isContent, type Leave } from './frame.ts';
import type { MainContent } from './main-content.ts';
import { leaveOutside } from './reading/outside.ts';
import { isRunningHead } from './running-head.ts';
import { titleOf } from './title.ts';
import { withoutSigns } from './without-signs.ts';

/** Reads the content of a page: its frame is left out and named, nothing else visible in it is lost. */
export const readMain = (page: PageView, main: MainContent): Extract =>
  readIn(page, main.root, (leave, title) => takesFrom(main, leave, title));

/** Reads what a person selected: it is wanted, wherever it stands. */
export const readSelection = (page: PageView): Extract =>
  readIn(page, withoutSigns(page.document), (leave) => (element) => isContent(element, leave));

type Takes = (element: Element) => boolean;

function readIn(
  { document, title }: PageView,
  root: Element,
  takesWith: (leave: Leave, title: string) => Takes,
): Extract {
  const left: Left[] = [];
  const leave: Leave = (reason, example) => left.push({ reason, example });
  const own = titleOf(document, root, title);
  const blocks = readBlocks(root, { takes: takesWith(leave, own), leave });
  leaveOutside([root], document.body, leave);
  return {
    title: own,
    blocks,
    facts: [],
    version: null,
    names: authorsIn(document),
    left,
  };
}

function takesFrom(main: MainContent, leave: Leave, title: string): Takes {
  return (element) => {
    if (!isContent(element, leave)) return false;
    const isHead = isRunningHead(element, main.root, title);
    const reason = isHead ? 'page-frame' : (chromeOf(element) ?? outsideReason(element, main));
    if (reason === null || (!isHead && holdsContent(element, main))) return true;
    if (wordsIn(element) !== '') leave(reason, labelOf(element));
    return false;
  };
}

/** Names do not count for what Readability took, or what holds most of the content. */
function holdsContent(element: Element, { kept, first, last, isBulk }: MainContent): boolean {
  if (isBulk(element)) return true;
  if (isSurelyChrome(element)) return false;
  if (first !== null && last !== null && (element.contains(first) || element.contains(last))) return true;
  return kept.has(element) && linkShare(element) < 0.5;
}

/** Before the first and after the last readable words, rows of links are the page's frame. */
function outsideReason(element: Element, { kept, first, last }: MainContent): 'navigation' | null {
  if (first === null || last === null || kept.has(element)) return null;
  if (!element.matches('div,section,ul,ol,table,td,dl,header') || tagOf(element) === 'a') return null;
  const before = (element.compareDocumentPosition(first) & 4) !== 0;
  const after = (element.compareDocumentPosition(last) & 2) !== 0;
  return (before || after) && isRowOfLinks(element) && !holdsContents(element) ? 'navigation' : null;
}

const holdsContents = (element: Element): boolean =>
  isWrittenContents(element) || [...element.querySelectorAll('ul,ol')].some(isWrittenContents);

const SHORT_LINK = 40;

/** Short links and little else; a section with a heading, or cards that say what they lead to, are content. */
function isRowOfLinks(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]')];
  if (links.length < 2 || linkShare(element) <= 0.6 || element.querySelector('h1,h2,h3,h4') !== null)
    return false;
  return links.reduce((sum, link) => sum + wordsIn(link).length, 0) / links.length < SHORT_LINK;
}
