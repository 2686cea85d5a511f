import { useLayoutEffect, useRef } from 'react';

/** A ref that always holds the value of the last render, for listeners that outlive one. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
