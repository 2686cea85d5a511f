import { wordsIn } from './blocks/shape.ts';
import { chromeOf, isSurelyChrome, linkShare } from './chrome.ts';
import { readableElements } from './readable.ts';

/** Where the content of a page is. `kept` are elements Readability takes for content; empty when it found nothing good. */
export type MainContent = {
  root: Element;
  kept: ReadonlySet<Element>;
  first: Element | null;
  last: Element | null;
  /** True for what is content, whatever it is called, because of how much of it it holds. */
  isBulk(element: Element): boolean;
};

const LANDMARKS = [
  'main',
  '[role=main]',
  'article',
  '#main-content',
  '#content',
  '#main',
  '.main-content',
  '#bodyContent',
];
const ENOUGH = 0.25;

/** The part of a page that holds its content: a landmark where it fits what is readable, else what is readable, else all. */
export function mainContentOf(document: Document): MainContent {
  const readable = readableElements(document);
  const withWords = [...readable].filter(hasOwnWords);
  const isBulk = bulkOf(withWords);
  const words = withWords.filter((element) => !isInFrame(element, isBulk));
  const landmark = landmarkOf(document);
  const common = commonAncestor(words);
  const all = wordsIn(landmark ?? document.body).length;
  const share = common === null || all === 0 ? 0 : wordsIn(common).length / all;
  if (common === null || (share < ENOUGH && landmark?.contains(common) !== false)) {
    return { root: landmark ?? document.body, kept: new Set(), first: null, last: null, isBulk };
  }
  const root = rootFor(common, landmark, document);
  return { root, kept: readable, first: words[0] ?? null, last: words.at(-1) ?? null, isBulk };
}

const BULK = 0.5;

/** Which elements hold more than half of the readable words. */
function bulkOf(elements: readonly Element[]): (element: Element) => boolean {
  const sizes = new Map<Element, number>();
  let all = 0;
  for (const element of elements) {
    const size = ownWordsOf(element).length;
    all += size;
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      sizes.set(at, (sizes.get(at) ?? 0) + size);
  }
  return (element) => all > 0 && (sizes.get(element) ?? 0) > all * BULK;
}

const FRAMES =
  'header,footer,nav,aside,[role=banner],[role=contentinfo],[role=navigation],[role=complementary]';

/** Words of the page's frame say nothing of where the content begins and ends, even if Readability likes them. */
function isInFrame(element: Element, isBulk: (element: Element) => boolean): boolean {
  const frame = element.closest(FRAMES);
  if (frame !== null && frame.closest('main,[role=main],article') === null && !isBulk(frame)) return true;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (isSurelyChrome(at) && !isBulk(at)) return true;
  }
  return false;
}

function rootFor(common: Element, landmark: Element | null, document: Document): Element {
  if (landmark?.contains(common)) return landmark;
  if (landmark !== null && common.contains(landmark)) return common;
  return climbed(common.closest('main,[role=main],article') ?? common, document.body);
}

/** Readability likes one long text best; where more of the same stands beside it, what holds both is the content. */
function climbed(from: Element, body: Element): Element {
  if (!body.contains(from)) return body;
  let root = from;
  for (let at = from; at !== body && at.parentElement !== null; at = at.parentElement) {
    const beside = [...at.parentElement.children].filter((sibling) => sibling !== at);
    if (beside.some(looksLikeContent)) root = at.parentElement;
  }
  return root;
}

const LEAST = 60;

/** Sentences, not links or controls. */
const looksLikeContent = (element: Element): boolean =>
  chromeOf(element) === null &&
  !element.matches('header,form,dialog,[role=dialog]') &&
  [...element.querySelectorAll('p,pre,td,dd,li,blockquote')].some(
    (part) =>
      wordsIn(part).length >= LEAST &&
      linkShare(part) < 0.3 &&
      part.closest('nav,footer,header,aside,form') === null,
  );

/** The landmark that holds most words; several articles are a list of them, so what holds them all is the content. */
function landmarkOf(document: Document): Element | null {
  for (const selector of LANDMARKS) {
    const found = [...document.querySelectorAll(selector)].filter((element) => wordsIn(element) !== '');
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return commonAncestor(found);
  }
  return null;
}

const ownWordsOf = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '').trim() : '')).join('');

/** Words of its own that are no link: lists of links are no sign of content. */
const hasOwnWords = (element: Element): boolean =>
  element.closest('a[href]') === null && ownWordsOf(element) !== '';

function commonAncestor(elements: readonly Element[]): Element | null {
  let common = elements[0] ?? null;
  for (const element of elements) {
    while (common !== null && !common.contains(element)) common = common.parentElement;
  }
  return common;
}
