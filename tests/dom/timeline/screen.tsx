import '../messages.ts';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { Surface } from '../../../components/surface.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';

// jsdom scrolls nothing; the virtual lists ask it to.
window.scrollTo = () => undefined;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

/** The name a person hears: the label, else the words. */
const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a test sees of a page and does to it. */
export type Screen = {
  text: () => string;
  all: (selector: string) => HTMLElement[];
  /** The element of a kind by its whole name; waits until it is there. */
  find: (selector: string, name: string | RegExp) => Promise<HTMLElement>;
  has: (selector: string, name: string | RegExp) => boolean;
  click: (selector: string, name: string | RegExp) => Promise<void>;
  /** Writes into the field with that label. */
  fill: (label: string, value: string) => Promise<void>;
  key: (key: string, target?: Element) => void;
  /** Waits until it holds. */
  until: (holds: () => boolean | Promise<boolean>) => Promise<void>;
  close: () => void;
};

const matches = (name: string | RegExp) => (element: Element) =>
  typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));

/** Draws a page of ours over the dependencies. */
export function show(node: ReactNode, deps: Deps): Screen {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = createRoot(host);
  root.render(<Surface deps={deps}>{node}</Surface>);
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const until: Screen['until'] = async (holds) => {
    await vi.waitFor(
      async () => {
        if (!(await holds())) throw new Error(`not yet: ${document.body.textContent}`);
      },
      { timeout: 4_000, interval: 10 },
    );
    // React attaches the listeners of effects shortly after what they belong to is drawn.
    await new Promise((resolve) => setTimeout(resolve, 30));
  };
  const find = async (selector: string, name: string | RegExp) => {
    await until(() => all(selector).some(matches(name)));
    return all(selector).find(matches(name)) as HTMLElement;
  };
  return {
    text: () => (document.body.textContent ?? '').replace(/\s+/g, ' '),
    all,
    find,
    until,
    has: (selector, name) => all(selector).some(matches(name)),
    async click(selector, name) {
      const element = await find(selector, name);
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    },
    async fill(label, value) {
      const id = (await find('label', label)).getAttribute('for') ?? '';
      const field = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement;
      const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(proto.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    key(key, target = document.activeElement ?? document.body) {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    },
    close: () => root.unmount(),
  };
}
