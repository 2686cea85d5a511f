import { isSite } from '../capture/is-site.ts';
import { escaped } from '../text/escaped.ts';
import { hasPlaceholder, PLACEHOLDER } from '../text/placeholder.ts';

/** Whether a text is what another says, where a placeholder of that stands for one thing or another. */
const fits = (text: string, redacted: string): boolean =>
  new RegExp(`^${redacted.split(PLACEHOLDER).map(escaped).join('[^/?#]+')}$`).test(text);

/** A source as far as it says where its page is; `site` is the host with its port, as it may have been redacted in the address. */
export type Place = { address: string; site?: string | undefined };

/** The address under the host of an open tab where that may be the one it was redacted from; null where nothing says so: no other is taken for it. */
function hosted({ address, site = '' }: Place, open: string): string | null {
  const [start = '', scheme = '', host = ''] = /^([a-z]+:\/\/)([^/?#]*)/i.exec(address) ?? [];
  if (!hasPlaceholder(host)) return address;
  return isSite(open, site === '' ? host : site) ? scheme + open + address.slice(start.length) : null;
}

/** Whether an open tab shows the page a lesson came from: same place, and every parameter that identifies it. */
export function samePage(open: string, place: Place): boolean {
  const tab = URL.parse(open);
  if (tab === null) return false;
  const address = hosted(place, tab.host);
  if (address === null || address === '') return false;
  const source = URL.parse(address);
  const [rest = '', query = ''] = address.replace(/#.*/, '').split('?');
  if (!fits(`${tab.origin}${tab.pathname}`, source ? `${source.origin}${source.pathname}` : rest))
    return false;
  return [...new URLSearchParams(query)].every(([name, value]) =>
    fits(tab.searchParams.get(name) ?? '', value),
  );
}
