import { overlayOn } from './pick-overlay.ts';
import { boxOf, findAllOn, nearest, shadowOf, textOf, windowOf } from './safe-dom.ts';
import { isWhole } from './selected.ts';

/** How long a person has to pick, in ms. */
export const PICK_MS = 60_000;

const BLOCKS =
  'p,li,dt,dd,pre,figure,blockquote,h1,h2,h3,h4,h5,h6,summary,caption,td,th,iframe,img,nav,aside,header,footer,div,section';
const STOPS = 'p,li,dt,dd,pre,figure,blockquote,h1,h2,h3,h4,h5,h6,summary,table,nav,aside,header,footer';
// What the page must not hear of while a person picks.
const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
];
const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Lets a person pick a block of the page by pointer or keyboard; null when they stop, when `signal` does, or after a
 * minute. Only what the person does counts, and no handler of the page hears of it, but for those on its window, which see
 * our overlay clicked.
 */
export function pickBlock(
  document: Document,
  { label, signal }: { label: string; signal: AbortSignal },
): Promise<Element | null> {
  const view = windowOf(document);
  if (view === null || signal.aborted) return Promise.resolve(null);
  const { promise, resolve } = Promise.withResolvers<Element | null>();
  const overlay = overlayOn(document, label);
  const over = new AbortController();
  const options = { capture: true, signal: over.signal, passive: false };
  let at: Element | null = null;
  let all: Element[] | null = null;
  const end = (picked: Element | null) => {
    clearTimeout(late);
    over.abort();
    overlay.remove();
    resolve(picked);
  };
  const late = setTimeout(() => end(null), PICK_MS);
  const show = (element: Element | null) => {
    at = element;
    overlay.outline(element);
  };
  const step = (by: -1 | 1) => {
    all ??= candidates(document);
    const now = at === null ? -1 : all.indexOf(at);
    const next = now < 0 && at !== null ? 0 : (now + by + all.length) % all.length;
    const element = all[now < 0 && by < 0 ? all.length - 1 : next];
    if (element === undefined) return;
    element.scrollIntoView?.({ block: 'nearest' });
    show(element);
  };
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : STEPS[event.key];
    if (by === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
    swallow(event);
    if (by !== undefined) step(by);
    else if (event.key === 'Escape') end(null);
    else if (at !== null) end(at);
  };
  const trusted =
    <E extends Event>(act: (event: E) => void) =>
    (event: Event) => {
      if (event.isTrusted) act(event as E);
    };
  for (const name of SWALLOWED) view.addEventListener(name, trusted(swallow), options);
  view.addEventListener(
    'pointermove',
    trusted((event: PointerEvent) => show(blockAt(document, event, overlay.host))),
    options,
  );
  view.addEventListener('keydown', trusted(press), options);
  view.addEventListener(
    'click',
    trusted((event: MouseEvent) => {
      swallow(event);
      end(blockAt(document, event, overlay.host));
    }),
    options,
  );
  view.addEventListener('scroll', () => overlay.outline(at), { capture: true, signal: over.signal });
  signal.addEventListener('abort', () => end(null), { signal: over.signal });
  return promise;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The block under the pointer, below our own overlay and inside open shadow trees. */
function blockAt(document: Document, { clientX, clientY }: MouseEvent, overlay: Element): Element | null {
  let at = document.elementsFromPoint(clientX, clientY).find((element) => element !== overlay) ?? null;
  for (
    let root = at === null ? null : shadowOf(at);
    root !== null;
    root = at === null ? null : shadowOf(at)
  ) {
    const inner: Element | null = root.elementFromPoint(clientX, clientY);
    if (inner === null || inner === at) break;
    at = inner;
  }
  return at === null || at === document.documentElement || at === document.body ? null : blockOf(at);
}

/** Code and tables are picked whole, as they are selected. */
function blockOf(element: Element): Element {
  const table = nearest(element, 'table');
  if (table !== null && isWhole(table)) return table;
  return nearest(element, STOPS) ?? element;
}

function candidates(document: Document): Element[] {
  const found = new Set<Element>();
  for (const element of findAllOn(document, BLOCKS)) {
    const block = blockOf(element);
    const { width, height } = boxOf(block);
    if (width > 0 && height > 0 && (block.localName === 'img' || hasOwnWords(block))) found.add(block);
  }
  return [...found];
}

/** A box around other blocks is reached by its blocks. */
const hasOwnWords = (element: Element): boolean =>
  isWhole(element) ||
  ((textOf(element) ?? '').trim() !== '' &&
    [...element.childNodes].some((node) =>
      node.nodeType === 3 ? (node.nodeValue ?? '').trim() !== '' : nearestBlock(node) === null,
    ));

const nearestBlock = (node: Node): Element | null =>
  node.nodeType === 1 && (node as Element).matches(BLOCKS) ? (node as Element) : null;
