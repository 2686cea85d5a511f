import { attributeReader } from './attributes.ts';
import { clipped } from './clipped.ts';
import { createTally } from './hidden-tally.ts';
import { isFrame } from './inner-page.ts';
import { withoutInvisible } from './invisible.ts';
import { type Look, lookAt, type Named } from './look.ts';
import { formulaOf, formulaPart } from './math-in-page.ts';
import { isOwnHost } from './own-host.ts';
import { directionOf, shortAddress } from './page-facts.ts';
import { createGrounds } from './paint.ts';
import { LONGEST, MOST, type PageRecords, TAG } from './records.ts';
import {
  addressOf,
  childrenOf,
  contentTypeOf,
  firstChildOf,
  hasIn,
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
import { CODE_BLOCK, type Reach } from './selected.ts';
import { type Selections, selectionsIn } from './selections.ts';
import { isIdle, SILENT, shownAs, WITHOUT_INSIDE } from './tags.ts';
import { isFoldedInDetails, whyUnread } from './unread.ts';
import { isVeiled, scrolledIn } from './visible.ts';
import { insideOf, shownIn } from './walk-frame.ts';
import type { Fold, Frame, Most, Walk } from './walk-state.ts';
import { fitting, readText } from './walk-text.ts';

const OUTSIDE: Omit<Frame, 'inside'> = {
  element: null,
  look: null,
  at: -1,
  next: null,
  single: false,
  scrolled: { x: 0, y: 0 },
  hidden: null,
  closed: false,
  wanted: false,
  keepsSpace: false,
  reach: 'all',
  own: undefined,
};

/** `selections` as found before; `picked` is read whatever hides it. */
type Wish = {
  scope: 'page' | 'selection';
  most?: Partial<Most>;
  selections?: Selections;
  picked?: Element | null;
};

/**
 * Reads the page, or the selection in it, in one synchronous pass: nothing is cloned, nothing changes, depth costs no
 * stack. Beyond `most` it stops, keeps what it has and says so in `stats.cut`.
 */
export function walk(document: Document, { scope, most, selections, picked = null }: Wish): PageRecords {
  const root = rootOf(document);
  const chosen = scope === 'page' ? new Map() : (selections ?? selectionsIn(document));
  const bounds = { ...MOST, ...most };
  const tally = createTally(readyStateOf(document) === 'loading' ? 1 : 0);
  const state: Walk = {
    grounds: createGrounds(),
    selections: chosen,
    picked,
    attributes: attributeReader(tally, bounds.attributes),
    nodes: [],
    tally,
    stack: [],
    texts: 0,
    most: bounds,
  };
  const { stats } = tally;
  const reach: Reach = scope === 'page' ? 'all' : chosen.size === 0 ? 'none' : 'selected';
  enter(state, root, outsideOf(state, document, { at: -1, reach }));
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

/** Where the walk stands before a document's first element: `at` is the record of the frame it is in. */
function outsideOf(
  { selections }: Walk,
  document: Document,
  { at, reach }: Pick<Frame, 'at' | 'reach'>,
): Frame {
  const view = windowOf(document);
  const scrolled = { x: view?.scrollX ?? 0, y: view?.scrollY ?? 0 };
  const inside = insideOf(document, at >= 0, selections.get(document) ?? null);
  return { ...OUTSIDE, inside, at, next: rootOf(document), single: true, scrolled, reach };
}

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
  const reach = reachOf(element, tag, above);
  if (reach === 'none') return;
  if (above.hidden !== null && element !== state.picked) {
    push(state, element, null, above, { at: above.at, reach, hidden: above.hidden, closed: false });
    return;
  }
  const folded: Fold = above.closed || (isFoldedInDetails(above.element, tag) && 'folded');
  if (formula === 'read') {
    addFormula(state, element, above.at, folded !== false);
    return;
  }
  const look = lookAt(element, named, above.look, state.grounds);
  const found = whyUnread(state, element, named, look, above, folded !== false);
  if (found === null || found === 'folded') {
    const closed = folded || (found === 'folded' && (isVeiled(look) ? 'veiled' : 'folded'));
    addElement(state, element, named, look, above, { reach, closed });
  } else {
    const hidden = { why: found, part: element };
    push(state, element, look, above, { at: above.at, reach, hidden, closed: false });
  }
}

/** A page with `<map<string>` in it has elements of odd names; their words are words like any other. */
const knownTag = (name: string): string => (TAG.test(name) ? name : 'x-unknown');

function reachOf(element: Element, tag: string, { inside, reach: around }: Frame): Reach {
  if (tag === 'head' && around !== 'none') return inside.embedded ? 'none' : 'all';
  return inside.selected === null || tag === 'html' ? around : inside.selected.reach(element, around);
}

function addElement(
  state: Walk,
  element: Element,
  { tag, names }: Named,
  look: Look | null,
  above: Frame,
  here: Pick<Frame, 'reach' | 'closed'>,
): void {
  if (isFrame(tag)) {
    addFrame(state, element, { tag, names }, look, above, here);
    return;
  }
  const at = addRecord(state, element, { tag, names }, look, above, here);
  if (!WITHOUT_INSIDE.has(tag)) push(state, element, look, above, { at, hidden: null, ...here });
}

/** A frame's page is read where the frame stands; one that cannot be read is a record without an inside. */
function addFrame(
  state: Walk,
  element: Element,
  named: Named,
  look: Look | null,
  above: Frame,
  here: Pick<Frame, 'reach' | 'closed'>,
): void {
  const shown = shownIn(element, look, above.inside.laidOut && here.closed === false);
  if (shown === 'nothing') return;
  const at = addRecord(state, element, named, look, above, here, shown === 'closed' ? '' : 'f');
  if (shown === 'closed') return;
  if (readyStateOf(shown) === 'loading') state.tally.stats.loading += 1;
  // Between selected parts a frame is taken whole.
  const reach = state.selections.has(shown) ? here.reach : here.reach === 'selected' ? 'all' : here.reach;
  state.stack.push({
    ...outsideOf(state, shown, { at, reach }),
    closed: here.closed,
    wanted: above.wanted || element === state.picked,
  });
}

function addRecord(
  state: Walk,
  element: Element,
  { tag, names }: Named,
  look: Look | null,
  above: Frame,
  here: Pick<Frame, 'reach' | 'closed'>,
  flag = '',
): number {
  const attributes = state.attributes(element, tag, names);
  if (here.reach === 'selected' && tag === 'li') attributes.value ??= String(ordinal(element));
  const flags =
    (here.closed !== false && above.closed === false ? 'c' : '') +
    shownAs(tag, look?.display ?? '') +
    (here.reach === 'heading' && above.reach !== 'heading' ? 'o' : '') +
    (element === state.picked ? 'k' : '') +
    flag;
  const at =
    state.nodes.push(flags === '' ? [above.at, tag, attributes] : [above.at, tag, attributes, flags]) - 1;
  state.tally.note(element, tagNameOf(element), attributes);
  return at;
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
  { stack, picked }: Walk,
  element: Element,
  look: Look | null,
  above: Frame,
  { at, reach, hidden, closed }: Pick<Frame, 'at' | 'reach' | 'hidden' | 'closed'>,
): void {
  const tag = tagNameOf(element);
  // What stands between a frame's tags is for browsers without frames.
  if (isFrame(tag)) return;
  const scrolled = scrolledIn(element, look, above.scrolled);
  const keepsSpace = above.keepsSpace || tag === 'pre' || hasIn(element, CODE_BLOCK);
  const frame = (next: Node | null, single: boolean): Frame => ({
    inside: above.inside,
    element,
    look,
    at,
    next,
    single,
    scrolled,
    hidden,
    closed,
    keepsSpace,
    wanted: above.wanted || element === picked,
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
