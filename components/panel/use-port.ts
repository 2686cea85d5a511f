import { useCallback, useEffect, useState } from 'react';
import { useDeps } from '../deps.tsx';
import type { FrontTab, PanelPort } from './port.ts';

const isSame = (one: FrontTab | null | undefined, other: FrontTab | null): boolean =>
  one?.tab === other?.tab &&
  one?.url === other?.url &&
  one?.title === other?.title &&
  (other?.loads === undefined || one?.loads === other.loads);

/**
 * The tab in front of the panel's window, as it changes; undefined until the browser has said. No event tells of a
 * grant that is given by the toolbar, a menu or the shortcut, so it is looked at again whenever the person comes here;
 * the second value looks at once.
 */
export function useFrontTab(port: PanelPort): [FrontTab | null | undefined, () => void] {
  const [tab, setTab] = useState<FrontTab | null>();
  const take = useCallback(
    (seen: FrontTab | null) => setTab((known) => (known !== undefined && isSame(known, seen) ? known : seen)),
    [],
  );
  const look = useCallback(() => void port.front().then(take), [port, take]);
  const { sites } = useDeps();
  useEffect(() => port.tab(take), [port, take]);
  // Nor of one that comes or goes with a site.
  useEffect(() => sites.watch(look), [sites, look]);
  useOnReturn(look);
  return [tab, look];
}

/** Runs when the person comes to this page, by focus or by pointer. */
function useOnReturn(run: () => void): void {
  useEffect(() => {
    const page = document.documentElement;
    window.addEventListener('focus', run);
    page.addEventListener('pointerenter', run);
    return () => {
      window.removeEventListener('focus', run);
      page.removeEventListener('pointerenter', run);
    };
  }, [run]);
}

/** The capture shortcut as the browser writes it, '' when none is assigned, null until known. */
export function useShortcut(port: PanelPort): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  const look = useCallback(() => void port.shortcut().then(setKeys), [port]);
  useEffect(look, [look]);
  useOnReturn(look);
  return keys;
}
