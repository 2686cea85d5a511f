import { useRef } from 'react';

/** Runs an act and lets a second call pass by while the first is under way: a double click or a held Enter means it once. */
export function useOneAtATime(act: () => Promise<void>): () => Promise<void> {
  const busy = useRef(false);
  return async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      await act();
    } finally {
      busy.current = false;
    }
  };
}
