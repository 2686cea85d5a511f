import { rebuild } from '../rebuild.ts';
import { walk } from '../walk.ts';
import { unstyled } from './unstyled.ts';

const LONGEST = 6_000_000;

/**
 * An API's HTML the way a page's own is read: walked, then rebuilt from an allow-list, so that one code makes blocks of
 * both. Links resolve against the page. HTML beyond 6,000,000 characters is left out whole.
 */
export function inertHtml(markup: string, page: URL, parse: (html: string) => Document): Document {
  const source = parse(markup.length > LONGEST ? '' : unstyled(markup));
  // No `base` element: our pages forbid it, and links would lead to the extension.
  for (const name of ['href', 'src'])
    for (const element of source.body.querySelectorAll(`[${name}]`)) resolve(element, name, page);
  return rebuild(walk(source, { scope: 'page' }), parse(''));
}

function resolve(element: Element, name: string, page: URL): void {
  const address = element.getAttribute(name) ?? '';
  if (address.startsWith('#')) return;
  if (URL.canParse(address, page)) element.setAttribute(name, new URL(address, page).href);
  else element.removeAttribute(name);
}
