import { useLayoutEffect, useRef } from 'react';

/** Tells the notices how high the foot is, in px, so that they stand above it. Give the ref to the foot. */
export function useFootHeight<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const foot = ref.current;
    if (foot === null || typeof ResizeObserver === 'undefined') return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty('--foot', `${foot.offsetHeight}px`));
    observer.observe(foot);
    return () => {
      observer.disconnect();
      style.removeProperty('--foot');
    };
  }, []);
  return ref;
}
