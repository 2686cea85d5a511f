import type { Deps, Live } from '../deps.ts';
import { type MayHave, mayHaveTips } from '../tips/may-have-tips.ts';
import { both } from './both.ts';
import { live } from './live.ts';
import { watchPrefs } from './watch-prefs.ts';

/** What the page of an address may be looked at for, now and after every change; null is no page. */
export const watchMayRead = (deps: Deps, address: string | null): Live<MayHave> => {
  const { sites } = deps;
  return {
    subscribe({ next, error = () => undefined }) {
      const tell = ([may, { tips }]: [MayHave, { tips: boolean }]) => next(tips ? may : 'none');
      const begin = () => {
        const found = live(async () => (address === null ? 'none' : mayHaveTips(deps, address)));
        return both(found, watchPrefs(deps)).subscribe({ next: tell, error });
      };
      let watch = begin();
      const stop = sites.watch(() => {
        watch.unsubscribe();
        watch = begin();
      });
      return {
        unsubscribe() {
          stop();
          watch.unsubscribe();
        },
      };
    },
  };
};
