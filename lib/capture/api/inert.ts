import { rebuild } from '../rebuild.ts';
import { walk } from '../walk.ts';

const LONGEST = 6_000_000;

/**
 * An API's HTML the way a page's own is read: walked, then rebuilt from an allow-list, so that one code makes blocks of
 * both. Links resolve against the page. HTML beyond 6,000,000 characters is left out whole.
 */
export function inertHtml(markup: string, page: URL, parse: (html: string) => Document): Document {
  const source = parse('');
  const base = source.createElement('base');
  base.href = page.href;
  source.head.append(base);
  const body = parse(markup.length > LONGEST ? '' : markup).body;
  source.body.replaceChildren(...source.importNode(body, true).childNodes);
  return rebuild(walk(source, { scope: 'page' }), parse(''));
}
