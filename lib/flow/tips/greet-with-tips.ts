import type { Sender, SiteReply } from '../../platform/messages.ts';
import type { Ports } from '../deps.ts';
import { greetSite } from '../greet-site.ts';
import { siteSender } from '../site-sender.ts';
import { markTab } from './mark-tab.ts';

let last: Promise<void> = Promise.resolve();

/** Answers the script of an enabled site and, after that, looks whether a lesson fits its page: one page at a time, for the worker only. */
export async function greetWithTips(ports: Ports, sender: Sender): Promise<SiteReply | null> {
  const reply = await greetSite(ports.sites, sender);
  const from = reply === null ? null : await siteSender(ports.sites, sender);
  const { id: tab, url: address } = from?.tab ?? {};
  if (tab !== undefined && address !== undefined)
    last = last.then(() => markTab(ports, { tab, address })).catch(() => undefined);
  return reply;
}
