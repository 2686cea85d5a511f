import { launchFirefox } from '../../../scripts/browser/firefox.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';
import type { Browser, View } from './device.ts';

/** A Firefox with the extension; it cannot be told to end the extension's worker, and forgets the extension when it is killed. */
export async function firefoxOf(given: { path: string; extension: string; text: Texts }): Promise<Browser> {
  const { text, ...options } = given;
  const fox = await launchFirefox({ ...options, headless: true });
  const open = async (path: string): Promise<View & { tab: Awaited<ReturnType<typeof fox.openPage>> }> => {
    const tab = await fox.openPage(path);
    return {
      tab,
      run: (expression) => tab.evaluate(expression),
      close: async () => undefined,
    };
  };
  const pages = new Map<string, Awaited<ReturnType<typeof open>>>();
  const opened = async (path: string) => {
    const page = pages.get(path) ?? (await open(path));
    pages.set(path, page);
    return page;
  };
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
      // Patterns of Firefox have no ports.
      const pattern = JSON.stringify(`http://${new URL(origin).hostname}/*`);
      const has = `view.browser.permissions.contains({ origins: [${pattern}], data_collection: ['websiteContent'] })`;
      await tab.until(`await ${has}`, 'the permission');
    },
    end: () => fox.close(),
  };
}
