import type { Deps, Live, Prefs } from '../deps.ts';

/** The person's preferences now and after every change. */
export const watchPrefs = ({ prefs }: Deps): Live<Prefs> => ({
  subscribe({ next, error }) {
    let live = true;
    const tell = (value: Prefs) => {
      if (live) next(value);
    };
    prefs.get().then(tell, error);
    const stop = prefs.watch(tell);
    return {
      unsubscribe() {
        live = false;
        stop();
      },
    };
  },
});
