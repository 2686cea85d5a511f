type Routed = { navigation?: EventTarget };

/** Tells when the page shows another address without being loaded again; returns how to stop. */
export function watchRoutes(page: Document, tell: () => void): () => void {
  const view = page.defaultView;
  if (view === null) return () => undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  let address = page.location.href;
  const look = () => {
    if (page.location.href === address) return;
    address = page.location.href;
    tell();
  };
  (view as Routed).navigation?.addEventListener('currententrychange', look, { signal });
  view.addEventListener('popstate', look, { signal });
  view.addEventListener('hashchange', look, { signal });
  // A tab that comes back may have missed a route, a change of the list, or the end of its extension.
  page.addEventListener('visibilitychange', () => page.visibilityState === 'visible' && tell(), { signal });
  return () => stopping.abort();
}
