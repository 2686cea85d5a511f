/** Does the work every so many ms, never twice at once; `failed` is told what went wrong. The answer ends it and waits for what is under way. */
export function repeating(
  { every, failed }: { every: number; failed: (error: unknown) => void },
  work: (stop: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<unknown> | null = null;
  const turn = () => {
    running ??= work(stop.signal)
      .catch(failed)
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
