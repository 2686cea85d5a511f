import { findQuote } from '../quote/find.ts';
import { PLACEHOLDER } from '../text/placeholder.ts';
import { innerPages } from './inner-page.ts';
import { bodyOf, nearest, parentOf, windowOf } from './safe-dom.ts';

/** The words to show, with a little of what stands around them. */
export type Wanted = { exact: string; prefix: string; suffix: string };

const NAME = 'passalong-quote';
const SHOWN_MS = 6_000;
const PADDING_BLOCKS =
  'address,article,blockquote,br,dd,div,dl,dt,figure,h1,h2,h3,h4,h5,h6,hr,li,ol,p,pre,section,table,td,th,tr,ul';
const UNSEEN = 'script,style,noscript,template,textarea,select,[hidden]';

type Piece = { node: Text; start: number };

/**
 * Finds words on the page or in a frame of it, marks them for a few seconds and brings them into view; nothing in the page's own tree
 * changes. False when they are not there (any more).
 */
export function showQuote(document: Document, selector: Wanted): boolean {
  const wanted = asOnPage(selector);
  if (wanted === null) return false;
  const pages = [document, ...innerPages(document)];
  // Words that are seen come first: pages keep copies folded away.
  return (
    pages.some((page) => showIn(page, wanted, true)) || pages.some((page) => showIn(page, wanted, false))
  );
}

function showIn(document: Document, wanted: Wanted, seenOnly: boolean): boolean {
  const range = find(document, wanted, seenOnly);
  if (range === null) return false;
  mark(document, range);
  bringIntoView(document, range);
  return true;
}

function find(document: Document, wanted: Wanted, seenOnly: boolean): Range | null {
  const body = bodyOf(document);
  if (body === null) return null;
  const { text, pieces } = textOfPage(document, body, seenOnly);
  const found = findQuote(text, wanted);
  return found === null ? null : rangeOf(document, pieces, found.start, found.end);
}

const LEAST = 8;

/** What was redacted is not on the page as it is in the quote: then the longest stretch beside it is looked for. */
export function asOnPage({ exact, prefix, suffix }: Wanted): Wanted | null {
  const parts = exact.split(PLACEHOLDER).map((part) => part.trim());
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  if (longest === '' || (parts.length > 1 && longest.length < LEAST)) return null;
  const before = prefix.split(PLACEHOLDER).at(-1) ?? '';
  const after = suffix.split(PLACEHOLDER)[0] ?? '';
  return {
    exact: longest,
    prefix: longest === parts[0] ? before : '',
    suffix: longest === parts.at(-1) ? after : '',
  };
}

/** The page's words as one text, blocks parted by a line break, and which node every stretch of it comes from. */
export function textOfPage(
  document: Document,
  body: Element,
  seenOnly: boolean,
): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(body, 4);
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = parentOf(node);
    if (parent === null || nearest(parent, UNSEEN) !== null || (seenOnly && isUnseen(parent))) continue;
    const own = nearest(parent, PADDING_BLOCKS);
    if (own !== block && text !== '') text += '\n';
    block = own;
    pieces.push({ node: node as Text, start: text.length });
    text += (node as Text).data;
  }
  return { text, pieces };
}

const isUnseen = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) === false;

function rangeOf(document: Document, pieces: readonly Piece[], start: number, end: number): Range | null {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** By a highlight of the browser and a style sheet that is in no tree; where a page cannot have those, by selecting. */
function mark(document: Document, range: Range): void {
  try {
    highlight(document, range);
  } catch {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }
}

function highlight(document: Document, range: Range): void {
  const view = windowOf(document);
  const highlights = view?.CSS?.highlights;
  if (view === null || highlights === undefined) throw new Error('no highlights');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`::highlight(${NAME}) { background-color: #ffe08a; color: #1c1a12; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const shown = new view.Highlight(range);
  highlights.set(NAME, shown);
  view.setTimeout(() => {
    // A later quote has its own highlight under the same name.
    if (highlights.get(NAME) === shown) highlights.delete(NAME);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }, SHOWN_MS);
}

function bringIntoView(document: Document, range: Range): void {
  const still = windowOf(document)?.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;
  const element = parentOf(range.startContainer);
  element?.scrollIntoView?.({ behavior: still ? 'instant' : 'smooth', block: 'center', inline: 'nearest' });
}
