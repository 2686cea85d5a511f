import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';

let last: Root | null = null;

/** Draws a component into an empty document and returns how to draw it again. */
export function draw(node: ReactNode): { again: (next: ReactNode) => void; close: () => void } {
  flushSync(() => last?.unmount());
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = createRoot(host);
  last = root;
  flushSync(() => root.render(node));
  return {
    again: (next) => flushSync(() => root.render(next)),
    close: () => flushSync(() => root.unmount()),
  };
}

/** Presses an element. */
export function press(element: Element | null | undefined): void {
  if (!element) throw new Error(`nothing to press in: ${document.body.textContent}`);
  flushSync(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
}

/** The first element of a kind whose label or words are these. */
export function named(selector: string, name: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === name,
  );
}
