import { dress, TOAST } from './dress.ts';
import { beside } from './place.ts';

/** What the button says beside itself: always inside the window, read out when it changes. */
export function createToast(host: HTMLElement, language: string) {
  const page = host.ownerDocument;
  const element = page.createElement('div');
  element.lang = language;
  element.setAttribute('role', 'status');
  const settle = () => {
    if (element.textContent === '') return;
    const { clientWidth: width, clientHeight: height } = page.documentElement;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const { left, top } = beside(host.getBoundingClientRect(), size, { width, height });
    dress(element, { left: `${left}px`, top: `${top}px` });
  };
  return {
    element,
    settle,
    say(text: string | null): void {
      element.textContent = text;
      if (text === null) element.removeAttribute('style');
      else dress(element, TOAST);
      settle();
    },
  };
}
