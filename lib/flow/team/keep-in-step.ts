import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import { watchWaiting } from '../queries/watch-waiting.ts';
import { keepBadge } from './keep-badge.ts';
import { syncAll } from './sync-all.ts';
import { wakeLoop } from './wake-loop.ts';

/** Acts that follow each other closely go together, in ms. */
const TOGETHER = 100;

/**
 * Keeps this device and its teams' servers alike while a page of ours is open: at once, after every act here, and whenever the server has
 * news. Returns what stops it. How each sync ended is noted where every page shows it.
 */
export function keepInStep(deps: Deps): () => void {
  const stop = new AbortController();
  let again: Promise<unknown> = Promise.resolve();
  const sync = () => {
    again = again.then(() => (stop.signal.aborted ? undefined : syncAll(deps))).catch(() => undefined);
  };
  const waiting = watchWaiting(deps).subscribe({
    next: (times) => {
      // A timer may fire a moment before the clock says so, and nothing would ask again for a minute.
      for (const time of times)
        void later(Math.max(0, time - deps.now()) + TOGETHER, stop.signal).then((isOn) => isOn && sync());
    },
    error: () => undefined,
  });
  const badge = keepBadge(deps);
  sync();
  void wakeLoop(deps, sync, stop.signal).catch(() => undefined);
  return () => {
    stop.abort();
    waiting.unsubscribe();
    badge();
  };
}
