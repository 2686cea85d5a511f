import { clearPending, FRESH_MS, freshPending, type Pending, watchPending } from '../platform/pending.ts';
import { type Arrival, arrivalOf } from './arrival-of.ts';

/** Tells of each capture that reaches the panel of a window while it counts; returns how to stop. */
export function watchArrivals(
  windowId: number,
  now: () => number,
  listener: (arrival: Arrival) => void,
): () => void {
  let late: ReturnType<typeof setTimeout> | undefined;
  const tell = (stored: Pending) => {
    clearTimeout(late);
    const pending = freshPending(stored, now());
    // A worker that died while it read says nothing more, so the panel asks again when it must have ended.
    if (pending?.state === 'reading') late = setTimeout(() => tell(stored), FRESH_MS.reading + 1);
    else void clearPending(windowId);
    if (pending === null) return;
    if (pending.state === 'asked') listener({ reading: true });
    void arrivalOf(pending).then(listener);
  };
  const stop = watchPending(windowId, tell);
  return () => {
    clearTimeout(late);
    stop();
  };
}
