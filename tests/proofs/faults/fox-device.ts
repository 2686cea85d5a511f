import { type Fox, type FoxTab, launchFirefox } from '../../../scripts/browser/firefox.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';
import { setClock } from './clock.ts';
import type { Browser, View } from './device.ts';

const ID = JSON.stringify('passalong@passalong.example');

/** Patterns of Firefox have no ports. */
const patternOf = (origin: string): string => `http://${new URL(origin).hostname}/*`;

/** As its person granted it before the browser was killed, which may not have written that down. */
const grantAgain = (origin: string): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const given = { permissions: [], origins: [${JSON.stringify(patternOf(origin))}], data_collection: ['websiteContent'] };
  await ExtensionPermissions.add(${ID}, given, WebExtensionPolicy.getByID(${ID}).extension);
})()`;

/** A page of ours that stays open would sync in the worker's place. */
const CLOSE_WELCOME = `view.gBrowser.tabs
  .filter((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))
  .forEach((tab) => view.gBrowser.removeTab(tab))`;

type Page = View & { tab: FoxTab };

/** A Firefox on a profile of its own, over many lives. */
export function firefoxOf(given: { path: string; extension: string; text: Texts; profile: string }): Browser {
  const { text, ...options } = given;
  let living: Promise<Fox> | null = null;
  let granted: string | null = null;
  const pages = new Map<string, Page>();
  async function start(): Promise<Fox> {
    const fox = await launchFirefox({ ...options, headless: true });
    await fox.inWindow(CLOSE_WELCOME);
    if (granted !== null) await fox.inWindow(grantAgain(granted));
    return fox;
  }
  const alive = (): Promise<Fox> => {
    living ??= start();
    return living;
  };
  async function opened(path: string): Promise<Page> {
    const before = pages.get(path);
    if (before !== undefined) return before;
    const tab = await (await alive()).openPage(path);
    const page: Page = {
      tab,
      run: (expression) => tab.evaluate(expression),
      async close() {
        pages.delete(path);
        await tab.close();
      },
    };
    pages.set(path, page);
    return page;
  }
  return {
    open: opened,
    /** Its question is answered by itself, but only what a person pressed may ask it. */
    async allow(origin) {
      const { tab } = await opened('options.html#team');
      const field = `view.document.querySelector('#team input[type=url]')`;
      await tab.press(field);
      await tab.type(origin);
      const button = `[...view.document.querySelectorAll('#team form button')].find((one) => one.textContent === ${JSON.stringify(text('team.connect'))})`;
      await tab.press(button);
      const pattern = JSON.stringify(patternOf(origin));
      const has = `view.browser.permissions.contains({ origins: [${pattern}], data_collection: ['websiteContent'] })`;
      await tab.until(`await ${has}`, 'the permission');
      granted = origin;
    },
    async end() {
      await (await living)?.close();
    },
    async kill() {
      const fox = await alive();
      living = null;
      pages.clear();
      await fox.kill();
    },
    async killWorker() {
      const end = `WebExtensionPolicy.getByID(${ID}).extension.terminateBackground({ disableResetIdleForTest: true })`;
      await (await alive()).inWindow(`(async () => { await ${end}; })()`);
    },
    /** By a page of ours that stays open, in the window of the background page. */
    async workerClock(ms) {
      const { tab } = await opened('sample.html');
      await tab.evaluate(
        `view.browser.runtime.getBackgroundPage().then((page) => (${setClock})({ of: page, ms: ${ms} }))`,
      );
    },
  };
}
