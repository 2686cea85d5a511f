import { useEffect, useState } from 'react';
import type { FrontTab, PanelPort } from './port.ts';

/** The tab in front of the panel's window, as it changes; undefined until the browser has said. */
export function useFrontTab(port: PanelPort): FrontTab | null | undefined {
  const [tab, setTab] = useState<FrontTab | null>();
  useEffect(() => port.tab(setTab), [port]);
  return tab;
}

/** The capture shortcut as the browser writes it, '' when none is assigned, null until known. */
export function useShortcut(port: PanelPort): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    let open = true;
    void port.shortcut().then((found) => open && setKeys(found));
    return () => {
      open = false;
    };
  }, [port]);
  return keys;
}
