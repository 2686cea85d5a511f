import { type Fox, type FoxTab, launchFirefox } from '../../../scripts/browser/firefox.ts';
import { setClock } from './clock.ts';
import type { Browser, View } from './device.ts';

const ID = JSON.stringify('passalong@passalong.example');

/** Patterns of Firefox have no ports. */
const patternOf = (origin: string): string => `http://${new URL(origin).hostname}/*`;

/** As a person who answers the browser's question; a browser that was killed may not have written that down. */
const grant = (origin: string): string => `(async () => {
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
export function firefoxOf(options: { path: string; extension: string; profile: string }): Browser {
  let living: Promise<Fox> | null = null;
  let granted: string | null = null;
  const pages = new Map<string, Page>();
  async function start(): Promise<Fox> {
    const fox = await launchFirefox({ ...options, headless: true });
    await fox.inWindow(CLOSE_WELCOME);
    if (granted !== null) await fox.inWindow(grant(granted));
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
    /**
     * Connecting by the form asks for it, too, but these servers stand behind another address than their own, which the form takes for
     * strange: the permission goes back.
     */
    async allow(origin) {
      granted = origin;
      await (await alive()).inWindow(grant(origin));
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
