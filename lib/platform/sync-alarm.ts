import { browser } from 'wxt/browser';

const NAME = 'sync';

/** Has the worker woken every minute; asked for again, nothing changes. */
export const planSync = (): Promise<void> => browser.alarms.create(NAME, { periodInMinutes: 1 });

const SOON = 'sync-soon';

/** Has the worker woken once in half a minute, the soonest a browser does: what was just done is sent also when every page is closed. */
export const syncSoon = async (): Promise<void> => browser.alarms.create(SOON, { delayInMinutes: 0.5 });

/** Lets the worker sleep: there is no team to sync with. */
export const unplanSync = (): Promise<boolean> => browser.alarms.clear(NAME);

/** Calls back whenever it is time. */
export const onSyncTime = (sync: () => void): void =>
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME || name === SOON) sync();
  });
