import type { Deps, Live, Site } from '../deps.ts';

/** The enabled sites, now and after every change. */
export const watchSites = ({ sites }: Deps): Live<Site[]> => ({
  subscribe({ next, error }) {
    let live = true;
    const tell = (found: Site[]) => {
      if (live) next(found);
    };
    const look = () => void sites.list().then(tell, error);
    look();
    const stop = sites.watch(look);
    return {
      unsubscribe() {
        live = false;
        stop();
      },
    };
  },
});
