import { childNodesOf, findIn, fits, hasIn, selectionOf, tagNameOf, valueIn } from './safe-dom.ts';
import { DIALOG, ISSUE, KEYS, WIKI } from './signs.ts';

/** How Atlassian's products mark a block of code, which is then drawn by a `span`. */
export const CODE_BLOCK = 'data-ds--code--code-block';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const NAMES = KEYS.join(',');
const SIGNS = [NAMES, DIALOG, ISSUE, WIKI].join(',');

/**
 * How much of a part is read: all of it, what is selected in it, only what is told of the page around a selection, all of
 * it as something that tells it (a heading above, the key of an issue), nothing.
 */
export type Reach = 'all' | 'selected' | 'outline' | 'heading' | 'none';

/** The person's selection, asked part by part in document order. */
export type Selected = {
  /** The reach inside an element, given the reach around it. */
  reach(element: Element, around: Reach): Reach;
  /** The selected part of a text. */
  part(text: Text): string;
};

/** Reads the document's selection; null when nothing is selected. */
export function selectedIn(document: Document): Selected | null {
  const selection = selectionOf(document);
  if (selection === null || selection.isCollapsed) return null;
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const first = ranges[0];
  if (first === undefined) return null;
  const isTouched = (node: Node) => ranges.some((range) => touches(range, node));
  return {
    reach(element, around) {
      if (around === 'all' || around === 'heading' || around === 'none') return around;
      if (around === 'selected' && isTouched(element)) {
        return isWhole(element) && ranges.some((range) => hasWords(range, element)) ? 'all' : 'selected';
      }
      return outlineOf(element, first.comparePoint(element, 0) < 0);
    },
    part: (text) =>
      ranges
        .filter((range) => touches(range, text))
        .map((range) => cut(range, text))
        .join(' '),
  };
}

/**
 * What a part tells of a selection beside it: a heading that stands before it gives it its path, a sign which page it is
 * of, wherever it stands.
 */
export function outlineOf(element: Element, isAbove: boolean): Reach {
  if (isAbove && fits(element, HEADINGS)) return 'heading';
  if (fits(element, NAMES) && findIn(element, HEADINGS) === null) return 'heading';
  const told = isAbove ? `${HEADINGS},${SIGNS}` : SIGNS;
  return fits(element, SIGNS) || findIn(element, told) !== null ? 'outline' : 'none';
}

/** Like intersectsNode, but a range that only touches a node's edge does not count. */
function touches(range: Range, node: Node): boolean {
  if (!range.intersectsNode(node)) return false;
  if (node.nodeType === 3) return cut(range, node as Text) !== '';
  const last = childNodesOf(node).length;
  return !(range.comparePoint(node, 0) > 0 || (last > 0 && range.comparePoint(node, last) < 0));
}

/** True when the range holds words of the element; a selection often ends at the very start of the next part. */
function hasWords(range: Range, element: Element): boolean {
  const shared = range.cloneRange();
  if (shared.comparePoint(element, 0) === 0) shared.setStart(element, 0);
  const last = childNodesOf(element).length;
  if (shared.comparePoint(element, last) === 0) shared.setEnd(element, last);
  return shared.toString().trim() !== '';
}

function cut(range: Range, text: Text): string {
  const start = range.startContainer === text ? range.startOffset : 0;
  const end = range.endContainer === text ? range.endOffset : text.data.length;
  return text.data.slice(start, end);
}

/** Code and tables are taken whole: half of one says something else. A table that only lays out the page is not. */
export const isWhole = (element: Element): boolean => {
  if (tagNameOf(element) === 'pre' || hasIn(element, CODE_BLOCK)) return true;
  const presents = valueIn(element, 'role') === 'presentation' || valueIn(element, 'role') === 'none';
  return (
    tagNameOf(element) === 'table' && !presents && findIn(element, 'table,h1,h2,h3,main,article') === null
  );
};
