import type { Shown } from '../adf/context.ts';
import { cardWords } from '../adf/settle.ts';

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a page shows of the things its format only points to. Ask before the page is settled. */
export function shownOn(root: Element): Shown {
  const cards = new Map<string, string>();
  for (const link of root.querySelectorAll(
    '[data-inline-card] a[href],[data-block-card] a[href],a[data-inline-card]',
  )) {
    const href = link.getAttribute('href') ?? '';
    if (!cards.has(href) && wordsOf(link) !== '') cards.set(href, cardWords(link));
  }
  const macros = new Map<string, Element[]>();
  for (const macro of root.querySelectorAll('[data-extension-key]')) {
    const key = macro.getAttribute('data-extension-key') ?? '';
    const copy = macro.cloneNode(true) as Element;
    macros.set(key, [...(macros.get(key) ?? []), copy]);
  }
  return {
    card: (address) => cards.get(address) ?? null,
    macro(key, index) {
      const drawn = macros.get(key)?.[index];
      return drawn === undefined || wordsOf(drawn) === '' ? null : drawn;
    },
  };
}

/** A page without anything to look at. */
export const NOTHING_SHOWN: Shown = { card: () => null, macro: () => null };
