import { projectLate } from '../../db/project-late.ts';
import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import { watchWaiting } from '../queries/watch-waiting.ts';
import { heldUntil } from './held-until.ts';
import { keepBadge } from './keep-badge.ts';
import { oneWaits } from './one-waits.ts';
import { syncAll } from './sync-all.ts';
import { wakeInTurn } from './wake-in-turn.ts';

/** Acts that follow each other closely go together, in ms. */
const TOGETHER = 100;

/**
 * Keeps this device and its teams' servers alike while a page of ours is open: at once, after every act here, and whenever the server has
 * news, which one of the open pages waits for. Returns what stops it. How each sync ended is noted where every page shows it.
 */
export function keepInStep(deps: Deps): () => void {
  const stop = new AbortController();
  const soon = (ms: number) => void later(ms + TOGETHER, stop.signal).then((isOn) => isOn && sync());
  async function once(): Promise<void> {
    if (stop.signal.aborted) return;
    // A reading that was cut short has left lessons that are not shown yet, also where its team has ended since.
    await Promise.allSettled([projectLate(deps.db), syncAll(deps)]);
    await keepBadge(deps);
    const until = await heldUntil(deps);
    if (until !== null) soon(until - deps.now());
  }
  const sync = oneWaits(once);
  // What is undone leaves nothing to send, and is to be decided again.
  const next = (count: number) =>
    void later(TOGETHER, stop.signal).then((isOn) => isOn && (count > 0 ? sync() : keepBadge(deps)));
  const waiting = watchWaiting(deps).subscribe({ next, error: () => undefined });
  sync();
  void wakeInTurn(deps, sync, stop.signal).catch(() => undefined);
  return () => {
    stop.abort();
    waiting.unsubscribe();
  };
}
