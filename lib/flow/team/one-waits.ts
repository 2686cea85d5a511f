/** Does the work one time after another; one that waits does for all that ask until it begins. */
export function oneWaits(work: () => Promise<void>): () => void {
  let running: Promise<unknown> = Promise.resolve();
  let waits = false;
  const begin = () => {
    waits = false;
    return work();
  };
  return () => {
    if (waits) return;
    waits = true;
    running = running.then(begin).catch(() => undefined);
  };
}
