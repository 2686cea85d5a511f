import type { BrowserContext, Page } from '@playwright/test';

type ExtensionInfo = { manifestErrors: { message: string }[]; runtimeErrors: { message: string }[] };
type DeveloperPrivate = {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionInfo(id: string): Promise<ExtensionInfo>;
};
type WithDeveloperPrivate = { chrome: { developerPrivate: DeveloperPrivate } };

async function onExtensionsPage<T>(context: BrowserContext, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    return await act(page);
  } finally {
    await page.close();
  }
}

/** Turns developer mode on; from then on the browser keeps the errors of extensions installed after it. */
export const watchErrors = (context: BrowserContext): Promise<void> =>
  onExtensionsPage(context, (page) =>
    page.evaluate(() => {
      const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
      return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    }),
  );

/** The manifest and runtime errors chrome://extensions lists; needs `recordErrors`, else the list is always empty. */
export const extensionErrors = (context: BrowserContext, id: string): Promise<string[]> =>
  onExtensionsPage(context, async (page) => {
    const { manifestErrors, runtimeErrors } = await page.evaluate((wanted) => {
      const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
      return developerPrivate.getExtensionInfo(wanted);
    }, id);
    return [...manifestErrors, ...runtimeErrors].map(({ message }) => message);
  });
