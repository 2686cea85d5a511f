/** Waits so many ms; false when it was stopped before. */
export const later = (ms: number, stop: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    if (stop.aborted) {
      resolve(false);
      return;
    }
    const end = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      stop.removeEventListener('abort', end);
      resolve(true);
    }, ms);
    stop.addEventListener('abort', end, { once: true });
  });
