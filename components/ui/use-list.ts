import { useRef } from 'react';
import { useKeys } from './use-keys.ts';

const ROW = '[data-row]';

/**
 * Makes a list walkable: j / k (and the arrows, once inside) move between the elements marked `data-row`, Home and End
 * jump, Enter is the row's own. Give the returned ref to the list's element; Escape calls `onBack`.
 */
export function useList<E extends HTMLElement>(onBack?: () => void) {
  const list = useRef<E>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const at = () => rows().findIndex((row) => row.contains(document.activeElement));
  const go = (index: number) => {
    const all = rows();
    const row = all[Math.max(0, Math.min(index, all.length - 1))];
    row?.focus();
    row?.scrollIntoView?.({ block: 'nearest' });
    return row !== undefined;
  };
  const inside = (index: () => number) => () => (at() < 0 ? false : go(index()));
  useKeys({
    j: () => go(at() + 1),
    k: () => go(at() < 0 ? 0 : at() - 1),
    ArrowDown: inside(() => at() + 1),
    ArrowUp: inside(() => at() - 1),
    Home: inside(() => 0),
    End: inside(() => rows().length - 1),
    ...(onBack === undefined ? {} : { Escape: onBack }),
  });
  return list;
}
