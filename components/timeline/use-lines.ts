import { type RefObject, useEffect, useRef } from 'react';
import { useKeys } from '../ui/use-keys.ts';

/**
 * Makes a virtual list walkable by j, k and the arrows, also over lines that are not drawn yet. Each line carries
 * `data-index` and holds a link. Gives the line that has the focus, -1 for none.
 */
export function useLines(props: {
  list: RefObject<HTMLElement | null>;
  /** The line after `line` in a direction; `line` itself at the end. */
  next: (line: number, by: 1 | -1) => number;
  scrollTo: (line: number) => void;
}): { here: () => number; go: (line: number) => void } {
  const { list, next, scrollTo } = props;
  /** Where a key went while the line was not drawn yet. */
  const wanted = useRef<number | null>(null);
  const focus = (line: number): boolean => {
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${line}"] a`);
    link?.focus({ preventScroll: true });
    return link !== null && link !== undefined;
  };
  useEffect(() => {
    if (wanted.current === null || !focus(wanted.current)) return;
    scrollTo(wanted.current);
    wanted.current = null;
  });
  const here = (): number => {
    if (wanted.current !== null) return wanted.current;
    const active = document.activeElement;
    const line = list.current?.contains(active)
      ? active?.closest('[data-index]')?.getAttribute('data-index')
      : null;
    return line === null || line === undefined ? -1 : Number(line);
  };
  const go = (line: number) => {
    scrollTo(line);
    wanted.current = focus(line) ? null : line;
  };
  const step = (by: 1 | -1) => () => {
    const line = next(here(), by);
    if (line < 0) return false;
    go(line);
    return true;
  };
  const inside = (by: 1 | -1) => () => (here() < 0 ? false : step(by)());
  useKeys({ j: step(1), k: step(-1), ArrowDown: inside(1), ArrowUp: inside(-1) });
  return { here, go };
}
