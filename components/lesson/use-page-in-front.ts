import { useEffect, useState } from 'react';
import { useDeps } from '../deps.tsx';
import type { NamedPage } from './page-fields.tsx';

/**
 * The page in front, asked for anew each time it is wanted: null where the browser does not tell it or it is none of the web,
 * undefined until that is known.
 */
export function usePageInFront(wanted: boolean): NamedPage | null | undefined {
  const deps = useDeps();
  const [page, setPage] = useState<NamedPage | null>();
  useEffect(() => {
    if (!wanted) return;
    let open = true;
    void deps.page
      .activeTab()
      .catch(() => null)
      .then((tab) => {
        if (!open) return;
        const isOfTheWeb = tab?.url !== undefined && /^https?:/.test(tab.url);
        setPage(isOfTheWeb ? { address: tab.url ?? '', title: tab.title || (tab.url ?? '') } : null);
      });
    return () => {
      open = false;
      setPage(undefined);
    };
  }, [deps, wanted]);
  return page;
}
