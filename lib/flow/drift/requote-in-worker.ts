import { tipDbOf } from '../../db/tip-db.ts';
import type { Sender } from '../../platform/messages.ts';
import type { Ports } from '../deps.ts';
import { openDeps } from '../open-deps.ts';
import { siteSender } from '../site-sender.ts';
import { requoteVisited } from './requote-visited.ts';

/** What the worker does when a page of an enabled site is there: looks for the quotes of lessons made from it, where that is due. */
export async function requoteInWorker(ports: Ports, sender: Sender): Promise<void> {
  const from = await siteSender(ports.sites, sender);
  const { id, url } = from?.tab ?? {};
  if (id === undefined || url === undefined) return;
  const deps = await openDeps(ports);
  if (!deps.ok) return;
  const { db } = deps.value;
  await requoteVisited(deps.value, { tab: id, address: url }).finally(() =>
    [tipDbOf(db), db].map((one) => one.close()),
  );
}
