import type { Deps, Live } from '../deps.ts';
import { mayHaveTips } from '../tips/may-read-facts.ts';
import { both } from './both.ts';
import { live } from './live.ts';
import { watchPrefs } from './watch-prefs.ts';

/** Whether the page of an address may be looked at for tips, now and after every change; null is no page. */
export const watchMayRead = (deps: Deps, address: string | null): Live<boolean> => {
  const found = live(async () => address !== null && mayHaveTips(deps, address));
  const source = both(found, watchPrefs(deps));
  return {
    subscribe: ({ next, error = () => undefined }) =>
      source.subscribe({ next: ([may, { tips }]) => next(may && tips), error }),
  };
};
