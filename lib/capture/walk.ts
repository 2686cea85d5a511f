import { attributeReader } from './attributes.ts';
import { clipped } from './clipped.ts';
import { foldableIds, isClosedDetails, isFoldable, isUntilFound } from './fold.ts';
import { createTally } from './hidden-tally.ts';
import { withoutInvisible } from './invisible.ts';
import { type Look, lookAt, type Named } from './look.ts';
import { formulaOf, formulaPart, isFormulaWriting } from './math-in-page.ts';
import { isOwnHost } from './own-host.ts';
import { createGrounds } from './paint.ts';
import { type HiddenWhy, LONGEST, MOST, type PageRecords, TAG } from './records.ts';
import {
  addressOf,
  bodyOf,
  childrenOf,
  contentTypeOf,
  firstChildOf,
  namesIn,
  nextOf,
  parentOf,
  readyStateOf,
  rootOf,
  shadowOf,
  tagNameOf,
  titleIn,
  valueIn,
  windowOf,
} from './safe-dom.ts';
import { type Reach, selectedIn } from './selected.ts';
import { isDecorative, isIdle, SILENT, shownAs, WITHOUT_INSIDE } from './tags.ts';
import { hidesAll, isLaidOut, scrolledIn } from './visible.ts';
import type { Frame, Most, Walk } from './walk-state.ts';
import { fitting, readText } from './walk-text.ts';

const OUTSIDE: Frame = {
  element: null,
  look: null,
  at: -1,
  next: null,
  single: false,
  scrolled: { x: 0, y: 0 },
  hidden: null,
  closed: false,
  keepsSpace: false,
  reach: 'all',
  own: undefined,
};

/**
 * Reads the page, or the selection in it, in one synchronous pass: nothing is cloned, nothing changes, depth costs no
 * stack. Beyond `most` it stops, keeps what it has and says so in `stats.cut`.
 */
export function walk(
  document: Document,
  { scope, most }: { scope: 'page' | 'selection'; most?: Partial<Most> },
): PageRecords {
  const root = rootOf(document);
  const view = windowOf(document);
  const selected = scope === 'selection' ? selectedIn(document) : null;
  const bounds = { ...MOST, ...most };
  const tally = createTally(readyStateOf(document) === 'loading' ? 1 : 0);
  const state: Walk = {
    grounds: createGrounds(),
    laidOut: isLaidOut(document),
    foldable: foldableIds(document),
    selected,
    attributes: attributeReader(tally, bounds.attributes),
    nodes: [],
    tally,
    stack: [],
    texts: 0,
    most: bounds,
  };
  const { stats } = tally;
  const reach: Reach = scope === 'page' ? 'all' : selected === null ? 'none' : 'selected';
  enter(state, root, { ...OUTSIDE, scrolled: { x: view?.scrollX ?? 0, y: view?.scrollY ?? 0 }, reach });
  while (state.stack.length > 0 && stats.cut === null) step(state);
  return {
    v: 1,
    url: shortAddress(addressOf(document)),
    title: clipped(withoutInvisible(titleIn(document)).text.trim(), LONGEST.title),
    lang: clipped(withoutInvisible(valueIn(root, 'lang') ?? '').text, LONGEST.lang),
    dir: directionOf(document),
    contentType: clipped(contentTypeOf(document), LONGEST.contentType),
    scope,
    nodes: state.nodes,
    texts: state.texts,
    stats,
  };
}

/** What stands behind `?` and `#` says less than the path. */
const shortAddress = (url: string): string =>
  url.length <= LONGEST.url ? url : clipped(url.replace(/[?#].*/s, ''), LONGEST.url);

function step(state: Walk): void {
  const frame = state.stack.at(-1);
  const node = frame?.next;
  if (frame === undefined || node === null || node === undefined) {
    state.stack.pop();
    return;
  }
  frame.next = frame.single ? null : nextOf(node);
  if (node.nodeType === 3) readText(state, frame, node as Text);
  else if (node.nodeType === 1) enter(state, node as Element, frame);
}

function enter(state: Walk, element: Element, above: Frame): void {
  const tag = knownTag(tagNameOf(element));
  const named: Named = { tag, names: namesIn(element) };
  const { stats } = state.tally;
  stats.elements += 1;
  if (stats.elements > state.most.elements) stats.cut = 'elements';
  if (isOwnHost(element)) return;
  const formula = formulaPart(element, named);
  if (formula === 'drawing' || (formula === null && (SILENT.has(tag) || isIdle(element, tag)))) return;
  const reach = reachOf(state, element, tag, above.reach);
  if (reach === 'none') return;
  if (above.hidden !== null) {
    push(state, element, null, above, { at: -1, reach, hidden: above.hidden, closed: false });
    return;
  }
  const folded = above.closed || isFoldedInDetails(above.element, tag);
  if (formula === 'read') {
    addFormula(state, element, above.at, folded);
    return;
  }
  const look = lookAt(element, named, above.look, state.grounds);
  const found = concealment(state, element, named, look, above, folded);
  if (found === null || found === 'folded') {
    addElement(state, element, named, look, above, { reach, closed: folded || found === 'folded' });
  } else
    push(state, element, look, above, {
      at: -1,
      reach,
      hidden: { why: found, part: element },
      closed: false,
    });
}

/** A page with `<map<string>` in it has elements of odd names; their words are words like any other. */
const knownTag = (name: string): string => (TAG.test(name) ? name : 'x-unknown');

function reachOf({ selected }: Walk, element: Element, tag: string, around: Reach): Reach {
  if (tag === 'head' && around !== 'none') return 'all';
  return selected === null || tag === 'html' ? around : selected.reach(element, around);
}

const isFoldedInDetails = (element: Element | null, tag: string): boolean =>
  element !== null && tag !== 'summary' && isClosedDetails(element);

const ALWAYS: ReadonlySet<string> = new Set(['head', 'meta', 'link', 'body', 'html', 'br', 'wbr']);

/** Why nothing of an element is seen; `folded` where the reader can unfold it, so that it is read all the same. */
function concealment(
  { laidOut, foldable }: Walk,
  element: Element,
  { tag, names }: Named,
  look: Look | null,
  { scrolled }: Frame,
  closed: boolean,
): HiddenWhy | 'folded' | null {
  if (ALWAYS.has(tag)) return null;
  // Sizes inside a folded part say nothing.
  const hidden = hidesAll(element, look, laidOut && !closed, scrolled);
  if (hidden === null) {
    if (names.length === 0) return null;
    if (isUntilFound(element)) return 'folded';
    return isDecorative(element) ? 'decorative' : null;
  }
  if (isFoldable(element, foldable)) return 'folded';
  return isFormulaWriting(element) ? null : hidden;
}

function addElement(
  state: Walk,
  element: Element,
  { tag, names }: Named,
  look: Look | null,
  above: Frame,
  here: Pick<Frame, 'reach' | 'closed'>,
): void {
  const attributes = state.attributes(element, tag, names);
  if (here.reach === 'selected' && tag === 'li') attributes.value ??= String(ordinal(element));
  const flags =
    (here.closed && !above.closed ? 'c' : '') +
    shownAs(tag, look?.display ?? '') +
    (here.reach === 'heading' && above.reach !== 'heading' ? 'o' : '');
  const at =
    state.nodes.push(flags === '' ? [above.at, tag, attributes] : [above.at, tag, attributes, flags]) - 1;
  state.tally.note(element, tagNameOf(element), attributes);
  if (!WITHOUT_INSIDE.has(tag)) push(state, element, look, above, { at, hidden: null, ...here });
}

/** The number an ordered list shows for an item, so that a selected item keeps it. */
function ordinal(item: Element): number {
  const list = parentOf(item);
  if (list === null) return 1;
  const start = Number.parseInt(valueIn(list, 'start') ?? '1', 10);
  return start + [...childrenOf(list)].filter((child) => tagNameOf(child) === 'li').indexOf(item);
}

function addFormula(state: Walk, element: Element, at: number, closed: boolean): void {
  const { text: raw, attributes } = formulaOf(element);
  const text = fitting(state, raw);
  if (text === '') return;
  state.texts += 1;
  const parent = state.nodes.push([at, 'math', attributes, closed ? 'c' : '']) - 1;
  state.nodes.push([parent, text]);
}

/** Puts an element's inside on the stack: what a slot shows, its open shadow tree, or its children. */
function push(
  { stack }: Walk,
  element: Element,
  look: Look | null,
  above: Frame,
  { at, reach, hidden, closed }: Pick<Frame, 'at' | 'reach' | 'hidden' | 'closed'>,
): void {
  const scrolled = scrolledIn(element, look, above.scrolled);
  const tag = tagNameOf(element);
  const keepsSpace = above.keepsSpace || tag === 'pre';
  const frame = (next: Node | null, single: boolean): Frame => ({
    element,
    look,
    at,
    next,
    single,
    scrolled,
    hidden,
    closed,
    keepsSpace,
    reach,
    own: undefined,
  });
  const shown = tag === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  if (shown.length === 0) {
    const first = firstChildOf(shadowOf(element) ?? element);
    if (first !== null) stack.push(frame(first, false));
  }
  for (const node of shown.reverse()) stack.push(frame(node, true));
}

function directionOf(document: Document): 'ltr' | 'rtl' {
  const body = bodyOf(document);
  const computed = body === null ? '' : (windowOf(document)?.getComputedStyle(body).direction ?? '');
  return (valueIn(rootOf(document), 'dir') || computed || (body === null ? '' : valueIn(body, 'dir'))) ===
    'rtl'
    ? 'rtl'
    : 'ltr';
}
