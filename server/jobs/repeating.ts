import type { Deps } from '../deps.ts';

/** Does the work every so many ms, never twice at once; the answer ends it and waits for what is under way. */
export function repeating(
  { log }: Pick<Deps, 'log'>,
  { every, failed }: { every: number; failed: string },
  work: (stop: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<unknown> | null = null;
  const turn = () => {
    running ??= work(stop.signal)
      .catch((error: unknown) => log.error({ err: error }, failed))
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(turn, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}
