import type { Sender } from '../../platform/messages.ts';
import type { Ports } from '../deps.ts';
import { openDeps } from '../open-deps.ts';
import { siteSender } from '../site-sender.ts';
import { mayReadFacts } from '../tips/may-read-facts.ts';
import { requotePage } from './requote-page.ts';

/** Pages this worker found nothing to look for on; kept while it lives and nowhere else. */
const nothing = new Set<string>();

/** What the worker does when a page of an enabled site is there, where tips are on for it: at most once a day, looks for the quotes of lessons made from it. */
export async function requoteInWorker(ports: Ports, sender: Sender): Promise<void> {
  const from = await siteSender(ports.sites, sender);
  const { id, url } = from?.tab ?? {};
  if (id === undefined || url === undefined || nothing.has(url)) return;
  const deps = await openDeps(ports);
  if (!deps.ok) return;
  try {
    if (!(await mayReadFacts(deps.value, url))) return;
    const looked = await requotePage(deps.value, { tab: id, address: url });
    if (looked.ok && looked.value === 0) nothing.add(url);
  } finally {
    deps.value.db.close();
  }
}
