import { browser } from 'wxt/browser';

/** Everything that waits in session storage: own words, captures on their way, the view a panel was asked for. */
export const session = { clear: (): Promise<void> => browser.storage.session.clear() };
