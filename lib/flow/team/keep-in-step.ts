import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import { live } from '../queries/live.ts';
import { syncAll } from './sync-all.ts';
import { wakeLoop } from './wake-loop.ts';

/** Acts that follow each other closely go together, in ms. */
const TOGETHER = 100;

/** What waits in all outboxes that is not held back. */
const watchWaiting = ({ db }: Deps) =>
  live(() => db.outbox.filter(({ state }) => state === 'waiting').count());

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
    next: (count) => {
      if (count > 0) void later(TOGETHER, stop.signal).then((isOn) => (isOn ? sync() : undefined));
    },
    error: () => undefined,
  });
  sync();
  void wakeLoop(deps, sync, stop.signal).catch(() => undefined);
  return () => {
    stop.abort();
    waiting.unsubscribe();
  };
}
