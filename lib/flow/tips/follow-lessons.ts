import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import { live } from '../queries/live.ts';
import { keepTipIndex } from './keep-tip-index.ts';

/** Changes that follow each other closely go together, in ms. */
const TOGETHER_MS = 300;

/** Keeps the index of tips up to date while a page of ours is open. Returns what stops it. */
export function followLessons(deps: Pick<Deps, 'db'>): () => void {
  const { db } = deps;
  const stop = new AbortController();
  let isPlanned = false;
  const next = async () => {
    if (isPlanned) return;
    isPlanned = true;
    const isOn = await later(TOGETHER_MS, stop.signal);
    isPlanned = false;
    if (isOn) await keepTipIndex(deps).catch(() => undefined);
  };
  const changes = live(async () => [await db.lessons.orderBy('seq').lastKey(), await db.links.toArray()]);
  const watch = changes.subscribe({ next: () => void next(), error: () => undefined });
  return () => {
    stop.abort();
    watch.unsubscribe();
  };
}
