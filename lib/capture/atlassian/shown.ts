import type { Shown } from '../adf/context.ts';
import { cardWords, isList } from '../adf/settle.ts';

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
  const lists = [...root.querySelectorAll(LISTS)]
    .filter((list) => isList(list) && list.parentElement?.closest(LISTS) == null)
    .map((list) => ({ address: addressOf(list), copy: list.cloneNode(true) as Element }));
  const people = new Map(
    [...root.querySelectorAll('[data-mention-id]')].map((one) => [
      one.getAttribute('data-mention-id') ?? '',
      wordsOf(one),
    ]),
  );
  const headings = headingsOn(root);
  return {
    card: (address) => cards.get(address) ?? null,
    macro(key, index) {
      const drawn = macros.get(key)?.[index];
      return drawn === undefined || !isDrawn(drawn) ? null : drawn;
    },
    datasource(address, index) {
      const own = lists.find((list) => list.address === address && address !== '');
      const there = own ?? lists[index];
      return there === undefined || (own === undefined && there.address !== '') ? null : there.copy;
    },
    mention: (account) => people.get(account) ?? '',
    anchor: (words, index) => headings.get(words)?.[index] ?? anchorOf(words, index),
  };
}

/** For a page that is not on the screen. */
export const NOT_SHOWN: Shown = {
  card: () => null,
  macro: () => null,
  datasource: () => null,
  mention: () => '',
  anchor: anchorOf,
};

/** Whether a macro shows anything: words, or something that stands for itself. */
export const isDrawn = (macro: Element): boolean =>
  wordsOf(macro) !== '' || macro.querySelector('img,[data-passalong-was]') !== null;

const LISTS = '[data-block-card],[data-embed-card],[data-datasource],[data-testid="datasource-table-view"]';

/** The address of a list, '' where it does not say. */
const addressOf = (list: Element): string =>
  list.getAttribute('data-card-url') ??
  list.querySelector('[data-card-url]')?.getAttribute('data-card-url') ??
  '';

/** The ids of a page's headings, by their words, in the order they stand; '' for one without. */
function headingsOn(root: Element): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const heading of root.querySelectorAll(HEADINGS)) {
    if (heading.closest('.is-comment') !== null) continue;
    const copy = heading.cloneNode(true) as Element;
    for (const sign of copy.querySelectorAll('.heading-anchor-wrapper')) sign.remove();
    found.set(wordsOf(copy), [...(found.get(wordsOf(copy)) ?? []), heading.id]);
  }
  return found;
}

const HEADINGS = [1, 2, 3, 4, 5, 6].map((level) => `.ak-renderer-document h${level}`).join();

/** The id Confluence gives a heading: its words, and a number where they stood before. */
function anchorOf(words: string, index: number): string {
  return `${words.replaceAll(' ', '-')}${index === 0 ? '' : `.${index}`}`;
}

/** For a comment: a macro or heading of the page is none of its own. */
export const shownInComment = (shown: Shown): Shown => ({
  ...shown,
  macro: () => null,
  datasource: () => null,
  anchor: () => '',
});
