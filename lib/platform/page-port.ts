import type { QuoteSelector } from '../model/claim.ts';
import type { Result } from '../model/result.ts';
import type { CaptureScope } from './messages.ts';
import {
  findOnPage,
  getInPage,
  pickInPage,
  readPage,
  showOnPage,
  stopPicking,
  takeRecords,
} from './page-script.ts';
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
  get: getInPage,
  pick: (tab: number, label: string) => pickInPage(tab, label),
  stopPick: (tab: number) => stopPicking(tab),
  async read(tab: number, scope: CaptureScope): Promise<Result<unknown>> {
    const ticket = await readPage(tab, scope);
    return ticket.ok ? takeRecords(tab, ticket.value) : ticket;
  },
  find: findOnPage,
  show: (tab: number, selector: QuoteSelector) => showOnPage(tab, selector),
  openSource: (address: string, selector?: QuoteSelector) => openAddress(address, selector?.exact),
};
