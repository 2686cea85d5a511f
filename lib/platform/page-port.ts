import type { QuoteSelector } from '../model/claim.ts';
import { getInPage, pickInPage, showOnPage, stopPicking } from './page-script.ts';
import { frontTab, openAddress } from './tabs.ts';

/** What the use cases may do with the person's tabs. */
export const pagePort = {
  /** The tab in front of this window; without a page grant it has neither address nor title. */
  async activeTab(): Promise<{ tab: number; url?: string; title?: string } | null> {
    const tab = await frontTab();
    if (tab?.id === undefined) return null;
    return {
      tab: tab.id,
      ...(tab.url === undefined ? {} : { url: tab.url }),
      ...(tab.title === undefined ? {} : { title: tab.title }),
    };
  },
  get: (tab: number, path: string): Promise<unknown> => getInPage(tab, path),
  pick: (tab: number, label: string) => pickInPage(tab, label),
  stopPick: (tab: number) => stopPicking(tab),
  show: (tab: number, selector: QuoteSelector) => showOnPage(tab, selector),
  openSource: (address: string, selector?: QuoteSelector) => openAddress(address, selector?.exact),
};
