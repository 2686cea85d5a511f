import { attributeReader } from './attributes.ts';
import { clipped } from './clipped.ts';
import { isClosedDetails } from './fold.ts';
import { createTally } from './hidden-tally.ts';
import { withoutInvisible } from './invisible.ts';
import { lookAt, shownAs } from './look.ts';
import { formulaOf, formulaPart } from './math-in-page.ts';
import { type Named, namedOf, SIGNS } from './named.ts';
import { ownHost } from './own-host.ts';
import { directionOf, shortAddress } from './page-facts.ts';
import { createGrounds } from './paint.ts';
import { LONGEST, MOST, type PageRecords } from './records.ts';
import {
  addressOf,
  childrenOf,
  contentTypeOf,
  firstChildOf,
  nextOf,
  parentOf,
  readyStateOf,
  rootOf,
  shadowOf,
  tagNameOf,
  titleIn,
  typeOf,
  valueIn,
  windowOf,
} from './safe-dom.ts';
import type { Reach } from './selected.ts';
import { type Selections, selectionsIn } from './selections.ts';
import { isIdle } from './tags.ts';
import { whyUnread } from './unread.ts';
import { isVeiled, scrolledIn } from './visible.ts';
import { insideOf, shownIn } from './walk-frame.ts';
import { createStack, innermost, nextFrame } from './walk-stack.ts';
import type { Fold, Frame, Most, Walk } from './walk-state.ts';
import { fitting, readText } from './walk-text.ts';

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
    ownHost: ownHost(),
    attributes: attributeReader(tally, bounds.attributes),
    nodes: [],
    tally,
    stack: createStack(),
    texts: 0,
    most: bounds,
  };
  const { stats } = tally;
  const reach: Reach = scope === 'page' ? 'all' : chosen.size === 0 ? 'none' : 'selected';
  enterDocument(state, document, { at: -1, reach, closed: false, wanted: false });
  while (state.stack.depth > 0 && stats.cut === null) step(state);
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

/** Puts a document's first element on the stack. */
function enterDocument(
  { stack, selections }: Walk,
  document: Document,
  { at, reach, closed, wanted }: Pick<Frame, 'at' | 'reach' | 'closed' | 'wanted'>,
): void {
  const view = windowOf(document);
  const frame = nextFrame(stack);
  frame.inside = insideOf(document, at >= 0, selections.get(document) ?? null);
  frame.element = null;
  frame.look = null;
  frame.at = at;
  frame.next = rootOf(document);
  frame.single = true;
  frame.scrolled = { x: view?.scrollX ?? 0, y: view?.scrollY ?? 0 };
  frame.hidden = null;
  frame.closed = closed;
  frame.folds = false;
  frame.keepsSpace = false;
  frame.wanted = wanted;
  frame.reach = reach;
  frame.own = undefined;
}

/** Reads the next node of the innermost part that is being read. */
function step(state: Walk): void {
  const { stack } = state;
  const frame = innermost(stack);
  const node = frame?.next;
  if (frame === undefined || node === null || node === undefined) {
    stack.depth -= 1;
    return;
  }
  frame.next = frame.single ? null : nextOf(node);
  const type = typeOf(node);
  if (type === 3) readText(state, frame, node as Text);
  else if (type === 1) enter(state, node as Element, frame);
}

function enter(state: Walk, element: Element, above: Frame): void {
  const named = namedOf(element);
  const { tag } = named;
  const { stats } = state.tally;
  stats.elements += 1;
  if (stats.elements > state.most.elements) stats.cut = 'elements';
  if (element === state.ownHost) return;
  const formula = formulaPart(element, named);
  if (formula === 'drawing' || (formula === null && (tag.isSilent || isIdle(element, tag.name)))) return;
  const reach = reachOf(element, tag.name, above);
  if (reach === 'none') return;
  if (above.hidden !== null && element !== state.picked) {
    push(state, element, named, above, {
      look: null,
      at: above.at,
      reach,
      hidden: above.hidden,
      closed: false,
    });
    return;
  }
  const folded: Fold = above.closed || (above.folds && tag.name !== 'summary' && 'folded');
  if (formula === 'read') {
    addFormula(state, element, above.at, folded !== false);
    return;
  }
  const around = { above: above.look, view: above.inside.view, depth: state.stack.depth };
  const look = lookAt(element, named, around, state.grounds);
  const found = whyUnread(state, element, named, look, above, folded !== false);
  if (found === null || found === 'folded') {
    const closed = folded || (found === 'folded' && (isVeiled(look) ? 'veiled' : 'folded'));
    addElement(state, element, named, above, { look, reach, closed });
  } else {
    const hidden = { why: found, part: element };
    push(state, element, named, above, { look, at: above.at, reach, hidden, closed: false });
  }
}

function reachOf(element: Element, tag: string, { inside, reach: around }: Frame): Reach {
  if (tag === 'head' && around !== 'none') return inside.embedded ? 'none' : 'all';
  return inside.selected === null || tag === 'html' ? around : inside.selected.reach(element, around);
}

/** How an element was found to be shown. */
type Here = Pick<Frame, 'look' | 'reach' | 'closed'>;

function addElement(state: Walk, element: Element, named: Named, above: Frame, here: Here): void {
  if (named.tag.isFrame) {
    addFrame(state, element, named, above, here);
    return;
  }
  const at = addRecord(state, element, named, above, here);
  const { look, reach, closed } = here;
  if (named.tag.hasInside) push(state, element, named, above, { look, at, reach, hidden: null, closed });
}

/** A frame's page is read where the frame stands; one that cannot be read is a record without an inside. */
function addFrame(state: Walk, element: Element, named: Named, above: Frame, here: Here): void {
  const shown = shownIn(element, here.look, above.inside.laidOut && here.closed === false);
  if (shown === 'nothing') return;
  const at = addRecord(state, element, named, above, here, shown === 'closed' ? '' : 'f');
  if (shown === 'closed') return;
  if (readyStateOf(shown) === 'loading') state.tally.stats.loading += 1;
  // Between selected parts a frame is taken whole.
  const reach = state.selections.has(shown) ? here.reach : here.reach === 'selected' ? 'all' : here.reach;
  enterDocument(state, shown, {
    at,
    reach,
    closed: here.closed,
    wanted: above.wanted || element === state.picked,
  });
}

function addRecord(
  state: Walk,
  element: Element,
  named: Named,
  above: Frame,
  { look, reach, closed }: Here,
  flag = '',
): number {
  const { tag } = named;
  const attributes = state.attributes(element, named);
  if (reach === 'selected' && tag.name === 'li') attributes.value ??= String(ordinal(element));
  const flags =
    (closed !== false && above.closed === false ? 'c' : '') +
    shownAs(tag, look?.display ?? '') +
    (reach === 'heading' && above.reach !== 'heading' ? 'o' : '') +
    (element === state.picked ? 'k' : '') +
    flag;
  const at =
    state.nodes.push(
      flags === '' ? [above.at, tag.name, attributes] : [above.at, tag.name, attributes, flags],
    ) - 1;
  if (tag.isCustom || named.names.length > 0) state.tally.note(element, tag.own, attributes);
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
  { tag, signs }: Named,
  above: Frame,
  { look, at, reach, hidden, closed }: Pick<Frame, 'look' | 'at' | 'reach' | 'hidden' | 'closed'>,
): void {
  // What stands between a frame's tags is for browsers without frames.
  if (tag.isFrame) return;
  const shown = tag.name === 'slot' ? (element as HTMLSlotElement).assignedNodes() : NONE;
  const first = shown.length > 0 ? null : firstChildOf(shadowOf(element) ?? element);
  if (first === null && shown.length === 0) return;
  const frame = nextFrame(stack);
  frame.inside = above.inside;
  frame.element = element;
  frame.look = look;
  frame.at = at;
  frame.next = first ?? shown[shown.length - 1] ?? null;
  frame.single = first === null;
  frame.scrolled = scrolledIn(element, look, above.scrolled);
  frame.hidden = hidden;
  frame.closed = closed;
  frame.folds = tag.name === 'details' && isClosedDetails(element);
  frame.keepsSpace = above.keepsSpace || tag.name === 'pre' || (signs & SIGNS.codeBlock) !== 0;
  frame.wanted = above.wanted || element === picked;
  frame.reach = reach;
  frame.own = undefined;
  for (let last = shown.length - 2; last >= 0; last--)
    Object.assign(nextFrame(stack), frame, { next: shown[last] ?? null });
}

const NONE: readonly Node[] = [];
