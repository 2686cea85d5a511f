import { useEffect, useState } from 'react';
import { useDeps } from '../deps.tsx';
import type { NamedPage } from './page-fields.tsx';

/** The page in front, if the browser tells it and it is one of the web. */
export function usePageInFront(): NamedPage | null {
  const deps = useDeps();
  const [page, setPage] = useState<NamedPage | null>(null);
  useEffect(() => {
    let open = true;
    void deps.page.activeTab().then((tab) => {
      if (!open || tab?.url === undefined || !/^https?:/.test(tab.url)) return;
      setPage({ address: tab.url, title: tab.title || tab.url });
    });
    return () => {
      open = false;
    };
  }, [deps]);
  return page;
}
