import { type ComponentType, useEffect, useState } from 'react';

/** A part whose code is fetched once, when it is first wanted. */
export type Fetching<P> = { known: ComponentType<P> | null; load(): Promise<ComponentType<P>> };

/** Makes a part that `fetchPart` fetches. */
export function fetching<P>(fetchPart: () => Promise<ComponentType<P>>): Fetching<P> {
  const part: Fetching<P> = {
    known: null,
    async load() {
      part.known ??= await fetchPart();
      return part.known;
    },
  };
  return part;
}

/**
 * The part once its code is there, at once where it was; null before. React's own `lazy` holds what came back quickly for 300 ms, so that
 * fallbacks do not flicker; this one does not.
 * @throws while drawing what the fetch failed with, so that the page hears of it.
 */
export function useFetched<P>(part: Fetching<P>): ComponentType<P> | null {
  const [found, setFound] = useState<{ Part: ComponentType<P> | null; error?: unknown }>(() => ({
    Part: part.known,
  }));
  const isThere = found.Part !== null;
  useEffect(() => {
    if (isThere) return;
    let isOver = false;
    const show = (next: typeof found) => {
      if (!isOver) setFound(next);
    };
    part.load().then(
      (Part) => show({ Part }),
      (error: unknown) => show({ Part: null, error }),
    );
    return () => {
      isOver = true;
    };
  }, [part, isThere]);
  if (found.error !== undefined) throw found.error;
  return found.Part;
}
