import { useEffect, useRef } from 'react';

const FLOATING = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const CONTROL = 'button, a[href], input, textarea, select, [tabindex="0"]';
const HEADING = 'h2[tabindex], h3[tabindex], h4[tabindex]';

/** An element with what stood after and before it, nearest first. */
type Level = { element: Element; around: Element[] };

/** The element that has the focus and everything around it, from the inside out. */
function levels(from: Element, part: Element): Level[] {
  const found: Level[] = [];
  for (
    let element: Element | null = from;
    element !== null && element !== part;
    element = element.parentElement
  ) {
    const siblings: Element[] = [...(element.parentElement?.children ?? [])];
    const at = siblings.indexOf(element);
    found.push({ element, around: [...siblings.slice(at + 1), ...siblings.slice(0, at).reverse()] });
  }
  return found;
}

/** Focuses the first control of an element; of a whole section, its heading. */
function enter(element: Element): boolean {
  const own = element.matches('section')
    ? null
    : element.matches(CONTROL)
      ? element
      : element.querySelector(CONTROL);
  const target = own ?? (element.matches(HEADING) ? element : element.querySelector(HEADING));
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  return document.activeElement === target;
}

/** Gives the focus to what stood nearest to the part that was taken away. */
function restore(lost: readonly Level[]): void {
  const gone = lost.findLastIndex(({ element }) => !element.isConnected);
  for (const { around } of lost.slice(gone)) {
    if (around.some((element) => element.isConnected && enter(element))) return;
  }
}

/**
 * Keeps the keyboard's place in a part of the page: when what has the focus is taken away, the row after it takes it,
 * else the one before it, else the heading above. A menu or dialog opened from there counts as there.
 */
export function useFocusKept<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  useEffect(() => {
    let place: Level[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      const part = ref.current;
      if (!(target instanceof Element) || part === null) return;
      if (part.contains(target)) place = levels(target, part);
      else if (target.closest(FLOATING) === null) place = [];
    };
    const observer = new MutationObserver(() => {
      if (place[0] === undefined || place[0].element.isConnected || !ref.current?.isConnected) return;
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) return;
      const lost = place;
      place = [];
      restore(lost);
    });
    document.addEventListener('focusin', onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
  return ref;
}
