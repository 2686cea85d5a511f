import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/**
 * Settings under which an extension that is installed for a run finds again what it stored in a run before, also after a crash: the same
 * origin each time, and nothing cleared away with it.
 */
export const KEEPS_STORAGE = {
  'extensions.webextensions.uuids': JSON.stringify({
    'passalong@passalong.example': '6f0c1d5e-7a52-4c39-9b1f-2f5a0c8e4d17',
  }),
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
};

/** Ends the whole browser without warning, as a crash does; a profile that was given stays. */
export async function killFirefox(browser: Browser): Promise<void> {
  const running = browser.process();
  if (running?.pid === undefined) throw new Error('the browser has no process');
  const gone = once(running, 'exit');
  process.kill(process.platform === 'win32' ? running.pid : -running.pid, 'SIGKILL');
  await gone;
}
