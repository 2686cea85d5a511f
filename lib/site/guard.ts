/** How long the button must have been in plain sight before a click on it counts, in ms. */
export const SHOWN_MS = 500;

/** The part of a click the guard looks at. */
export type Click = { isTrusted: boolean; detail: number; clientX: number; clientY: number };

type Seen = { isIntersecting: boolean; intersectionRatio: number; isVisible?: boolean };

/**
 * Lets a click through only if a person made it on a button they could see for half a second: nothing of the page may cover
 * it, make it see-through or have just put it under the pointer.
 */
export function createGuard(host: Element, button: Element, now: () => number) {
  const page = host.ownerDocument;
  // Only where the browser itself tells what is painted over it; elsewhere the point under the click must do.
  const tracks = 'isVisible' in IntersectionObserverEntry.prototype;
  let since: number | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      const last: Seen | undefined = entries.at(-1);
      if (last === undefined) return;
      const seen =
        last.isIntersecting && last.intersectionRatio > 0.9 && (!tracks || last.isVisible === true);
      since = seen ? (since ?? now()) : null;
    },
    { threshold: [0, 0.5, 0.95], ...(tracks ? { trackVisibility: true, delay: 100 } : {}) },
  );
  observer.observe(button);
  const isOnTop = (x: number, y: number) => page.elementFromPoint(x, y) === host;
  return {
    allows({ isTrusted, detail, clientX, clientY }: Click): boolean {
      if (!isTrusted || since === null || now() - since < SHOWN_MS) return false;
      if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      const { left, top, width, height } = button.getBoundingClientRect();
      // A key press has no point of its own.
      return isOnTop(left + width / 2, top + height / 2) && (detail === 0 || isOnTop(clientX, clientY));
    },
    stop: () => observer.disconnect(),
  };
}
