import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Point } from './evidence.ts';

const LEAVE_MS = 120;

/** The dot under the pointer or with the focus. It stays while the pointer is on its card and goes with Escape. */
export function usePointed(byKey: ReadonlyMap<string, Point>) {
  const [key, setKey] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: string) => {
    clearTimeout(timer.current);
    setKey(next);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setKey(null);
  };
  const at = (target: EventTarget) => (target instanceof Element ? target.getAttribute('data-point') : null);
  const over = ({ target }: PointerEvent | FocusEvent) => {
    const found = at(target);
    if (found !== null) show(found);
    else if (target instanceof Element && target.closest('[data-card]') !== null) clearTimeout(timer.current);
  };
  const out = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setKey(null), LEAVE_MS);
  };
  const point = key === null ? null : (byKey.get(key) ?? null);
  return { point, hide, listeners: { onPointerOver: over, onPointerOut: out, onFocus: over, onBlur: hide } };
}
