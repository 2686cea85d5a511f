import { innerPage, innerPages, isFrame } from './inner-page.ts';
import {
  activeIn,
  documentOf,
  isBefore,
  parentOf,
  rootedIn,
  shadowOf,
  tagNameOf,
  windowOf,
} from './safe-dom.ts';
import { outlineOf, type Selected, selectedIn } from './selected.ts';

/** What is selected in each document on the way from the page to the one that holds the selection. */
export type Selections = ReadonlyMap<Document, Selected>;

/**
 * The selection the person made, in the page or in a frame that can be read: focus says which of them. `embedded` takes
 * none in the page itself. Empty when nothing is selected.
 */
export function selectionsIn(page: Document, embedded = false): Selections {
  const found = new Map<Document, Selected>();
  const holder = holderOf(page, embedded);
  const selected = holder === null ? null : selectedIn(holder);
  if (holder === null || selected === null) return found;
  found.set(holder, selected);
  for (let at = frameOf(holder); at !== null; at = frameOf(documentOf(at)))
    found.set(documentOf(at), wayTo(at));
  return found;
}

function holderOf(page: Document, embedded: boolean): Document | null {
  const { chain, closed } = focused(page);
  const isChosen = (one: Document) => selectedIn(one) !== null && !(embedded && one === page);
  const inFocus = chain.findLast(isChosen);
  if (inFocus !== undefined || (embedded && closed)) return inFocus ?? null;
  return [page, ...innerPages(page)].find(isChosen) ?? null;
}

/** The documents focus leads through; `closed` when it ends in a frame that cannot be read. */
function focused(page: Document): { chain: Document[]; closed: boolean } {
  const chain = [page];
  for (let at: Document | null = page; at !== null; ) {
    const frame = focusIn(at);
    if (frame === null) break;
    at = innerPage(frame);
    if (at === null) return { chain, closed: true };
    chain.push(at);
  }
  return { chain, closed: false };
}

function focusIn(document: Document): Element | null {
  let at = activeIn(document);
  for (let inner = at; inner !== null; inner = shadowOf(inner)?.activeElement ?? null) at = inner;
  return at !== null && isFrame(tagNameOf(at)) ? at : null;
}

const frameOf = (document: Document): Element | null => windowOf(document)?.frameElement ?? null;

/** Nothing is selected here but what leads to a frame, with the headings above it. */
function wayTo(frame: Element): Selected {
  const way = new Set<Element>();
  for (let at: Element | null = frame; at !== null; at = parentOf(at) ?? hostOf(at)) way.add(at);
  return {
    reach(element, around) {
      if (around === 'all' || around === 'heading' || around === 'none') return around;
      if (around === 'selected' && way.has(element)) return 'selected';
      return outlineOf(element, isBefore(element, frame));
    },
    part: () => '',
  };
}

function hostOf(element: Element): Element | null {
  const root = rootedIn(element);
  return root !== null && 'host' in root ? (root as ShadowRoot).host : null;
}
