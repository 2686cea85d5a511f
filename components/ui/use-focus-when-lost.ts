import { useEffect, useRef } from 'react';

/**
 * Takes the focus when something appears and what had it is gone, so that a keyboard never starts over at the top.
 * Give the ref to an element with `tabIndex={-1}`, or to a control.
 */
export function useFocusWhenLost<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
