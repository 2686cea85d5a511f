import { showBadge } from '../../platform/badge.ts';
import { unplanSync } from '../../platform/sync-alarm.ts';
import type { Ports } from '../deps.ts';
import { openDeps } from '../open-deps.ts';
import { countReviews } from '../queries/reviews-of.ts';
import { syncAll } from './sync-all.ts';

/** What the worker does each minute: sync every team, and sleep for good where there is none. It holds nothing from one time to the next. */
export async function syncInWorker(ports: Ports): Promise<void> {
  const deps = await openDeps(ports);
  // A page that opens the database says what is wrong with it.
  if (!deps.ok) return;
  try {
    const links = await deps.value.db.links.toArray();
    if (links.every(({ end }) => end !== null)) await unplanSync();
    else await syncAll(deps.value);
    await showBadge(await countReviews(deps.value.db)).catch(() => undefined);
  } finally {
    deps.value.db.close();
  }
}
