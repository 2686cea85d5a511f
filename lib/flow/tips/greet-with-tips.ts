import type { Sender, SiteReply } from '../../platform/messages.ts';
import type { Ports } from '../deps.ts';
import { greetSite } from '../greet-site.ts';
import { later } from '../later.ts';
import { siteSender } from '../site-sender.ts';
import { markTab } from './mark-tab.ts';

let last: Promise<unknown> = Promise.resolve();

/** A page that routes, or is made while it is shown, has its title this much later at most, in ms. */
const TITLED_MS = 4_000;

/** Looks at one page after the other, and once more at what was passed over and has another title a moment later. */
function look(ports: Ports, shown: Parameters<typeof markTab>[1]): void {
  const first = last.then(() => markTab(ports, shown));
  last = first.catch(() => undefined);
  void Promise.all([first, later(TITLED_MS, new AbortController().signal)])
    .then(([title]) => {
      if (title !== null) last = last.then(() => markTab(ports, shown, title)).catch(() => undefined);
    })
    .catch(() => undefined);
}

/** Answers the script of an enabled site and, after that, looks whether a lesson fits its page: one page at a time, for the worker only. */
export async function greetWithTips(ports: Ports, sender: Sender): Promise<SiteReply | null> {
  const reply = await greetSite(ports.sites, sender);
  const from = reply === null ? null : await siteSender(ports.sites, sender);
  const { id: tab, url: address } = from?.tab ?? {};
  if (tab !== undefined && address !== undefined) look(ports, { tab, address });
  return reply;
}
