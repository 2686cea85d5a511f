import { refusalOf } from '../capture/refusal.ts';
import type { PageRefusal } from '../model/problem.ts';

/** What the popup says of the tab behind it; `site` is its host, '' where there is none. */
export type TabDescription = { title: string; site: string; refused: PageRefusal | null };

/** Names a tab and says at once when its page can never be captured. */
export function describeTab(
  tab: { title?: string | undefined; url?: string | undefined } | null,
): TabDescription {
  const url = tab?.url === undefined ? null : URL.parse(tab.url);
  return {
    title: tab?.title ?? '',
    site: url?.host ?? '',
    refused: tab?.url === undefined ? 'browser-page' : refusalOf(tab.url),
  };
}
