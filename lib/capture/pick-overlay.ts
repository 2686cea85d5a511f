import { closedRoot } from './own-host.ts';
import { boxOf, rootOf } from './safe-dom.ts';

export type Overlay = { host: HTMLElement; outline(element: Element | null): void; remove(): void };

/** What lies over the page while a person picks: a shield, an outline and a line of words, in a closed shadow tree. */
export function overlayOn(document: Document, label: string): Overlay {
  const host = document.createElement('div');
  style(host, {
    all: 'initial',
    position: 'fixed',
    inset: '0',
    'z-index': '2147483647',
    cursor: 'crosshair',
  });
  const root = closedRoot(host);
  const box = document.createElement('div');
  style(box, {
    position: 'fixed',
    display: 'none',
    'box-sizing': 'border-box',
    border: '2px solid #0b57d0',
    outline: '2px solid #ffffff',
    'background-color': 'rgba(11, 87, 208, 0.12)',
    'pointer-events': 'none',
  });
  const words = document.createElement('div');
  words.setAttribute('role', 'status');
  words.textContent = label;
  style(words, {
    position: 'fixed',
    'inset-block-end': '16px',
    'inset-inline-start': '16px',
    padding: '8px 12px',
    'background-color': '#1c1a12',
    color: '#ffffff',
    font: '14px/20px system-ui, sans-serif',
    'border-radius': '6px',
    'pointer-events': 'none',
  });
  root.append(box, words);
  rootOf(document).append(host);
  try {
    // Above the page's own dialogs.
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // Older browsers have no such layer.
  }
  return {
    host,
    outline(element) {
      if (element === null) {
        style(box, { display: 'none' });
        return;
      }
      const { left, top, width, height } = boxOf(element);
      const px = (length: number) => `${Math.round(length)}px`;
      style(box, { display: 'block', left: px(left), top: px(top), width: px(width), height: px(height) });
    },
    remove: () => host.remove(),
  };
}

function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
}
