import { setOwnHost } from '../capture/own-host.ts';
import type { SiteReply } from '../platform/messages.ts';
import { BUTTON, dress, HOST, PILL, TOAST } from './dress.ts';
import { createGuard } from './guard.ts';
import { letMove } from './move.ts';
import type { Place } from './place.ts';

/** Marks our element, so that the script of a newer version finds what an older one left behind. */
const MARK = 'data-passalong-site';

export type SiteButton = {
  /** Tells the person something beside the button; null takes it away. */
  say(text: string | null): void;
  remove(): void;
};

type Acts = { capture: () => void; hide: () => void; move: (place: Place) => void };

/** Puts the button into the page, in a closed shadow root at the end of its root element. */
export function showButton(page: Document, { words, place }: SiteReply, acts: Acts): SiteButton {
  for (const old of page.querySelectorAll(`[${MARK}]`)) old.remove();
  const host = dress(page.createElement('div'), HOST);
  host.setAttribute(MARK, '');
  const root = host.attachShadow({ mode: 'closed' });
  const pill = dress(page.createElement('div'), PILL);
  const capture = buttonOf(page, words.capture);
  capture.title = words.move;
  const hide = buttonOf(page, '\u00d7');
  hide.title = words.hide;
  hide.setAttribute('aria-label', words.hide);
  const toast = page.createElement('div');
  toast.setAttribute('role', 'status');
  pill.append(capture, hide);
  root.append(toast, pill);
  page.documentElement.append(host);
  setOwnHost(host);

  const guard = createGuard(host, capture, () => performance.now());
  const stopMoving = letMove(host, pill, place, acts.move);
  capture.addEventListener('click', (click) => {
    if (guard.allows(click)) acts.capture();
  });
  hide.addEventListener('click', ({ isTrusted }) => {
    if (isTrusted) acts.hide();
  });
  return {
    say(text) {
      toast.textContent = text;
      if (text === null) toast.removeAttribute('style');
      else dress(toast, TOAST);
    },
    remove() {
      guard.stop();
      stopMoving();
      host.remove();
      setOwnHost(undefined);
    },
  };
}

function buttonOf(page: Document, name: string): HTMLButtonElement {
  const button = dress(page.createElement('button'), BUTTON);
  button.type = 'button';
  button.textContent = name;
  return button;
}
