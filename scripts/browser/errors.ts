import type { BrowserContext } from '@playwright/test';

type ExtensionInfo = { manifestErrors: { message: string }[]; runtimeErrors: { message: string }[] };
type DeveloperPrivate = {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionInfo(id: string): Promise<ExtensionInfo>;
};
type WithDeveloperPrivate = { chrome: { developerPrivate: DeveloperPrivate } };

/** Gives the manifest and runtime errors that chrome://extensions lists of an extension. */
export type ErrorLists = (id: string) => Promise<string[]>;

/**
 * Opens a page of chrome://extensions in a tab that stays, and turns developer mode on: from then on the browser keeps the
 * errors of extensions installed after it; without, the lists are always empty. The page is a bare file of it, since its
 * start page draws itself anew whenever an extension does anything.
 */
export async function watchErrors(context: BrowserContext): Promise<ErrorLists> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/strings.m.js');
  await page.evaluate(() => {
    const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  return async (id) => {
    const { manifestErrors, runtimeErrors } = await page.evaluate((wanted) => {
      const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
      return developerPrivate.getExtensionInfo(wanted);
    }, id);
    return [...manifestErrors, ...runtimeErrors].map(({ message }) => message);
  };
}
