import { dress } from './dress.ts';
import { inside, movedByKey, type Place, START } from './place.ts';

/** A hand is never quite still: less than this is a click, in CSS px. */
const CLICK_PX = 4;
const KEYS_REST_MS = 400;

/** Lets a person move the host by pointer and by arrow keys; tells where it was put. Returns how to stop. */
export function letMove(
  host: HTMLElement,
  pill: HTMLElement,
  first: Place | null,
  tell: (place: Place) => void,
): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const page = host.ownerDocument.documentElement;
  let wanted = first ?? START;
  let place = wanted;
  let from: { x: number; y: number; place: Place } | null = null;
  let moved = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const stand = () => dress(host, { right: `${place.right}px`, bottom: `${place.bottom}px` });
  /** A window that was small for a while does not change where the person put it. */
  const settle = () => {
    const window = { width: page.clientWidth, height: page.clientHeight };
    place = inside(wanted, { width: host.offsetWidth, height: host.offsetHeight }, window);
    stand();
  };
  const put = (wish: Place) => {
    wanted = wish;
    settle();
  };
  stand();
  // Its size is known once the browser has laid out the page anyway; asking now would make it do that twice.
  const sizes = new ResizeObserver(settle);
  sizes.observe(host);

  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ) => pill.addEventListener(name, (event) => event.isTrusted && act(event), { signal });
  listen('pointerdown', ({ button, clientX, clientY, pointerId, target }) => {
    moved = false;
    if (button !== 0) return;
    from = { x: clientX, y: clientY, place };
    if (target instanceof Element) target.setPointerCapture(pointerId);
  });
  listen('pointermove', ({ clientX, clientY }) => {
    if (from === null) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    moved ||= Math.hypot(x, y) >= CLICK_PX;
    if (moved) put({ right: from.place.right - x, bottom: from.place.bottom - y });
  });
  const end = () => {
    if (from !== null && moved) tell(place);
    from = null;
  };
  listen('pointerup', end);
  listen('pointercancel', end);
  // The click at the end of a move is none.
  pill.addEventListener('click', (event) => moved && event.detail > 0 && event.stopPropagation(), {
    signal,
    capture: true,
  });
  listen('keydown', (event) => {
    const moved = movedByKey(place, event.key);
    if (moved === null) return;
    event.preventDefault();
    event.stopPropagation();
    put(moved);
    clearTimeout(rest);
    rest = setTimeout(() => tell(place), KEYS_REST_MS);
  });
  host.ownerDocument.defaultView?.addEventListener('resize', settle, { signal });
  return () => {
    clearTimeout(rest);
    sizes.disconnect();
    stopping.abort();
  };
}
