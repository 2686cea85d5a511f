import { refusalOf } from '../capture/refusal.ts';
import type { PageRefusal } from '../model/problem.ts';

/** What the popup says of the tab behind it; `site` is its host, '' where there is none. */
export type TabDescription = { title: string; site: string; refused: PageRefusal | 'own-page' | null };

const reason = (address: string, own: string): TabDescription['refused'] => {
  const refused = refusalOf(address);
  return refused === 'browser-page' && address.startsWith(own) ? 'own-page' : refused;
};

/** Names a tab and says at once when its page can never be captured; `own` is the address all our own pages begin with. */
export function describeTab(
  tab: { title?: string | undefined; url?: string | undefined } | null,
  own: string,
): TabDescription {
  const url = tab?.url === undefined ? null : URL.parse(tab.url);
  const refused = tab?.url === undefined ? 'browser-page' : reason(tab.url, own);
  return {
    title: tab?.title ?? '',
    site: refused === 'own-page' ? '' : (url?.host ?? ''),
    refused,
  };
}
