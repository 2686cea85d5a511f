import { type Look, wordsOf } from './look.ts';
import { type Grounds, hidesByPaint } from './paint.ts';
import type { HiddenWhy } from './records.ts';
import { boxOf, hasIn, rootOf, scrollLeftOf, scrollTopOf, valueIn, windowOf } from './safe-dom.ts';

/** How far the scrolling parts around an element are scrolled. */
export type Scrolled = { x: number; y: number };

/** False where nothing is laid out, so that sizes and places mean nothing. */
export const isLaidOut = (document: Document): boolean =>
  windowOf(document) !== null && boxOf(rootOf(document)).width > 0;

const NOT_DISPLAYED = /(?:^|;)\s*display\s*:\s*none/i;

/** Why nothing inside the element can be seen, or null. `laidOut` is false where its size would mean nothing. */
export function hidesAll(
  element: Element,
  look: Look | null,
  laidOut: boolean,
  scrolled: Scrolled,
): HiddenWhy | null {
  if (look === null) return hidesByAttribute(element);
  const { display, faint, kind } = look;
  if (display === 'none') return 'not-displayed';
  if (faint) return 'transparent';
  if (kind.clips) return 'clipped';
  const cuts = kind.overflow !== 'visible' && kind.overflow !== '' && display !== 'inline';
  if (!laidOut && kind.away) return 'off-screen';
  if (!laidOut || display === 'contents' || !(kind.moves || cuts)) return null;
  const box = boxOf(element);
  if (cuts && (box.width <= 1 || box.height <= 1)) return 'clipped';
  return kind.moves && isOutside(box, scrolled) ? 'off-screen' : null;
}

const hidesByAttribute = (element: Element): HiddenWhy | null =>
  hasIn(element, 'hidden') || NOT_DISPLAYED.test(valueIn(element, 'style') ?? '') ? 'not-displayed' : null;

/** Left of or above everything one can scroll to. */
const isOutside = (box: DOMRect, scrolled: Scrolled): boolean =>
  box.width + box.height > 0 && (box.right + scrolled.x <= 0 || box.bottom + scrolled.y <= 0);

/** True for a part whose inside is invisible unless it says otherwise. */
export function isVeiled(look: Look | null): boolean {
  const visibility = look?.style?.visibility ?? '';
  return visibility !== 'visible' && visibility !== '';
}

/** Why the element's own words cannot be seen though it is shown, or null. `laidOut` as above. */
export function hidesText(
  element: Element,
  look: Look,
  grounds: Grounds,
  laidOut: boolean,
): HiddenWhy | null {
  if (isVeiled(look)) return 'invisible';
  const words = wordsOf(element, look);
  if (words === undefined) return null;
  const { tiny, indented, colour } = words;
  if (tiny || (laidOut && look.kind.moves && isScaledAway(element))) return 'tiny';
  return indented ? 'off-screen' : hidesByPaint(element, colour, grounds);
}

function isScaledAway(element: Element): boolean {
  const { width, height } = boxOf(element);
  return width === 0 && height === 0;
}

/** What the element's children are scrolled by. */
export function scrolledIn(element: Element, look: Look | null, around: Scrolled): Scrolled {
  const overflow = look?.kind.overflow;
  if (overflow !== 'auto' && overflow !== 'scroll') return around;
  const scrollLeft = scrollLeftOf(element);
  const scrollTop = scrollTopOf(element);
  return scrollLeft === 0 && scrollTop === 0
    ? around
    : { x: around.x + Math.abs(scrollLeft), y: around.y + scrollTop };
}
