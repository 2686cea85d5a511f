/** A signal that is aborted once the browser says that it is online again, and what stops listening for that. */
export function onlineAgain(): { signal: AbortSignal; end: () => void } {
  const again = new AbortController();
  const { signal } = again;
  const end = () => again.abort();
  if ('addEventListener' in globalThis) globalThis.addEventListener('online', end, { once: true, signal });
  return { signal, end };
}
