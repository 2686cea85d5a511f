import { browser } from 'wxt/browser';

const NAME = 'sync';

/** Has the worker woken every minute; asked for again, nothing changes. */
export const planSync = (): Promise<void> => browser.alarms.create(NAME, { periodInMinutes: 1 });

/** Lets the worker sleep: there is no team to sync with. */
export const unplanSync = (): Promise<boolean> => browser.alarms.clear(NAME);

/** Calls back whenever it is time. */
export const onSyncTime = (sync: () => void): void =>
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) sync();
  });
