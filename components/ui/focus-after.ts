const CONTROL = 'button, a[href], input, textarea, select, [tabindex="0"]';
const HEADING = 'h1[tabindex], h2[tabindex], h3[tabindex], h4[tabindex]';

/** What holds the page, beside the layers that float above it. */
function pageOf(part: Element): Element {
  let at = part;
  while (at.parentElement !== null && at.parentElement !== document.body) at = at.parentElement;
  return at;
}

/**
 * Asked before a part of the page goes away: gives the focus, if it was there, to the control or heading that comes next on the page,
 * else to the nearest before it.
 */
export function focusAfter(part: Element | null): () => void {
  if (part === null) return () => undefined;
  const all = [...pageOf(part).querySelectorAll<HTMLElement>(`${CONTROL}, ${HEADING}`)];
  const stops = all.filter((stop) => !part.contains(stop) && (stop.tabIndex >= 0 || stop.matches(HEADING)));
  const isAfter = (stop: Element) =>
    (part.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const order = [...stops.filter(isAfter), ...stops.filter((stop) => !isAfter(stop)).reverse()];
  return () => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && !part.contains(activeElement)) return;
    for (const stop of order) {
      if (stop.isConnected) stop.focus();
      if (document.activeElement === stop) return;
    }
  };
}
