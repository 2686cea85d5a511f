import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the focus when something appears and what had it is gone, so that a keyboard never starts over at the top.
 * Give the ref to an element with `tabIndex={-1}`, or to a control; one that is there can be handed in.
 */
export function useFocusWhenLost<E extends HTMLElement>(given?: RefObject<E | null>) {
  const own = useRef<E>(null);
  const ref = given ?? own;
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  }, [ref]);
  return ref;
}
