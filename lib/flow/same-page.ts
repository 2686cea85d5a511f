import { escaped } from '../text/escaped.ts';
import { hasPlaceholder, PLACEHOLDER } from '../text/placeholder.ts';

/** Whether a text is what another says, where a placeholder of that stands for one thing or another. */
const fits = (text: string, redacted: string): boolean =>
  new RegExp(`^${redacted.split(PLACEHOLDER).map(escaped).join('[^/?#]+')}$`).test(text);

/** A source as far as it says where its page is; `site` is the host with its port, as it may have been redacted in the address. */
export type Place = { address: string; site?: string | undefined };

/** The address under the host the source has; null where that was redacted and nothing says which it was: no other is taken for it. */
function hosted({ address, site = '' }: Place): string | null {
  const [, scheme = '', host = ''] = /^([a-z]+:\/\/)([^/?#]*)/i.exec(address) ?? [];
  if (!hasPlaceholder(host)) return address;
  return site === '' || hasPlaceholder(site) ? null : address.replace(scheme + host, () => scheme + site);
}

/** Whether an open tab shows the page a lesson came from: same place, and every parameter that identifies it. */
export function samePage(open: string, place: Place): boolean {
  const address = hosted(place);
  if (!URL.canParse(open) || address === null || address === '') return false;
  const tab = new URL(open);
  const source = URL.parse(address);
  const [rest = '', query = ''] = address.replace(/#.*/, '').split('?');
  if (!fits(`${tab.origin}${tab.pathname}`, source ? `${source.origin}${source.pathname}` : rest))
    return false;
  return [...new URLSearchParams(query)].every(([name, value]) =>
    fits(tab.searchParams.get(name) ?? '', value),
  );
}
