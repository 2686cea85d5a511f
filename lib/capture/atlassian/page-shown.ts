import { findAllOn, textOf, valueIn } from '../safe-dom.ts';
import { idOfAddress, idsOn, slugOf } from './page-id.ts';

const TITLES = ['[data-testid="title-text"]', '#title-text', '[data-testid="title-wrapper"] h1'];
const OWN_TITLE = 'meta[name="ajs-page-title"],meta[name="ajs-latest-published-page-title"]';

const APP =
  'meta[name="confluence-request-time"],meta[name="ajs-space-key"],meta[name="application-name"][content="Confluence" i]';

/** Whether a page says it is the wiki's; safe to ask in a live page. */
export function isWiki(document: Document): boolean {
  const [app] = findAllOn(document, APP);
  return app !== undefined;
}

/** Titles are compared by their letters: addresses and windows write the rest in ways of their own. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What the page on the screen is called, '' where it does not say. */
function titleShown(document: Document): string {
  for (const selector of TITLES) {
    for (const element of findAllOn(document, selector)) {
      const words = letters(textOf(element) ?? '');
      if (words !== '') return words;
    }
  }
  return '';
}

function ownTitle(document: Document): string {
  for (const element of findAllOn(document, OWN_TITLE)) {
    const words = letters(valueIn(element, 'content') ?? '');
    if (words !== '') return words;
  }
  return '';
}

/**
 * Whether the page on the screen is the one its address names; null where nothing tells. The address changes before the
 * page does, and what the head says of a page stays when the reader goes on to the next one. Safe to ask in a live page.
 */
export function isNamed(document: Document, url: URL, windowTitle: string): boolean | null {
  const id = idOfAddress(url);
  if (id === null) return true;
  const shown = titleShown(document);
  const slug = letters(slugOf(url));
  if (shown !== '' && shown === slug) return true;
  const ids = idsOn(document);
  const own = ownTitle(document);
  if (ids.includes(id)) return own === '' || shown.includes(own) || shown === '';
  const called = letters(windowTitle);
  if (shown === '' && slug !== '' && called.includes(slug)) return true;
  if (ids.length > 0 || (called !== '' && !called.includes(shown))) return false;
  return slug === '' ? true : null;
}

/** The id of the page on the screen, where all that the page says of itself is of one page; else null. */
export function idShown(document: Document, windowTitle: string): string | null {
  const shown = titleShown(document);
  const isOne = shown !== '' && shown === ownTitle(document) && letters(windowTitle).includes(shown);
  return isOne ? (idsOn(document)[0] ?? null) : null;
}

/** Whether the page on the screen is the one an API told of, which the address names. */
export function isSamePage(
  document: Document,
  url: URL,
  windowTitle: string,
  { id, title }: { id: string; title: string },
): boolean {
  if (idOfAddress(url) === null) return true;
  const shown = titleShown(document);
  const told = letters(title);
  if (shown === '' || told === '') return isNamed(document, url, windowTitle) !== false;
  // Signs may stand beside a title.
  return shown === told || (idsOn(document).includes(id) && shown.includes(told));
}
