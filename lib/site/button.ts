import { closedRoot, setOwnHost } from '../capture/own-host.ts';
import type { SiteReply } from '../platform/messages.ts';
import { CROSS, draw, MARK } from './drawing.ts';
import { CAPTURE, dress, HIDE, HOST, PILL } from './dress.ts';
import { createGuard } from './guard.ts';
import { enliven } from './lively.ts';
import { letMove } from './move.ts';
import type { Place } from './place.ts';
import { createToast } from './toast.ts';

/** Marks our element, so that the script of a newer version finds what an older one left behind. */
const OURS = 'data-passalong-site';

export type SiteButton = {
  /** Tells the person something beside the button; null takes it away. */
  say(text: string | null): void;
  remove(): void;
};

type Acts = { capture: () => void; hide: () => void; move: (place: Place) => void };

/** Puts the button into the page, in a closed shadow root at the end of its root element: last in the order of Tab. */
export function showButton(page: Document, reply: SiteReply, acts: Acts): SiteButton {
  const { words, place, language, direction } = reply;
  for (const old of page.querySelectorAll(`[${OURS}]`)) old.remove();
  const host = dress(page.createElement('div'), { ...HOST, direction });
  host.setAttribute(OURS, '');
  const root = closedRoot(host);
  const pill = dress(page.createElement('div'), PILL);
  pill.lang = language;
  pill.setAttribute('role', 'group');
  pill.setAttribute('aria-label', words.name);
  const capture = dress(page.createElement('button'), CAPTURE);
  capture.append(draw(page, MARK), words.capture);
  capture.title = words.move;
  const hide = dress(page.createElement('button'), HIDE);
  hide.append(draw(page, CROSS));
  hide.title = words.hide;
  hide.setAttribute('aria-label', words.hide);
  for (const button of [capture, hide]) {
    button.type = 'button';
    enliven(button);
  }
  const toast = createToast(host, language);
  pill.append(capture, hide);
  root.append(pill, toast.element);
  page.documentElement.append(host);
  setOwnHost(host);

  const guard = createGuard(host, capture, () => performance.now());
  const stopMoving = letMove(host, pill, place, (to) => {
    toast.settle();
    acts.move(to);
  });
  const stopping = new AbortController();
  const { signal } = stopping;
  capture.addEventListener('click', (click) => {
    if (guard.allows(click)) acts.capture();
  });
  hide.addEventListener('click', ({ isTrusted }) => {
    if (isTrusted) acts.hide();
  });
  pill.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') toast.say(null);
  });
  // A printed page is the page's own.
  const view = page.defaultView;
  view?.addEventListener('beforeprint', () => dress(host, { display: 'none' }), { signal });
  view?.addEventListener('afterprint', () => dress(host, { display: 'block' }), { signal });
  return {
    say: toast.say,
    remove() {
      stopping.abort();
      guard.stop();
      stopMoving();
      host.remove();
      setOwnHost(undefined);
    },
  };
}
