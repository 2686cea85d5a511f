import type { Page } from '@playwright/test';
import type { Driven } from '../../../scripts/browser/chromium.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';

type Change = (id: string, pattern: string) => Promise<void>;
type DeveloperPrivate = { addHostPermission: Change; removeHostPermission: Change };
type WithDeveloperPrivate = { chrome: { developerPrivate: DeveloperPrivate } };

async function onExtensionsPage(driven: Driven, origin: string, act: keyof DeveloperPrivate): Promise<void> {
  const page = await driven.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([name, id, pattern]) =>
      (globalThis as unknown as WithDeveloperPrivate).chrome.developerPrivate[name](id, pattern),
    [act, driven.id, `${origin}/*`] as const,
  );
  await page.close();
}

/**
 * Answers the browser's prompt beforehand: a browser without a window shows none and waits for ever. The product's own request
 * still has to be made; until then it has no permission.
 */
export const allowPrompt = (driven: Driven, origin: string): Promise<void> =>
  onExtensionsPage(driven, origin, 'addHostPermission');

/** Takes the permission for a site back on the browser's own page, as a person may. */
export const takeBack = (driven: Driven, origin: string): Promise<void> =>
  onExtensionsPage(driven, origin, 'removeHostPermission');

/** The first popup is the first run; the sites are offered from the second on. */
export async function openPopup(driven: Driven, page: Page): Promise<Page> {
  const popup = await driven.trigger(page);
  await popup.getByRole('button').first().waitFor();
  await popup.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
    ).chrome.storage.local.set({ 'prefs.firstRunDone': true }),
  );
  await popup.close();
  return driven.trigger(page);
}

/** Enables the site of a page through the popup; returns once the popup says that it is on. */
export async function enable(driven: Driven, page: Page, text: Texts): Promise<Page> {
  await allowPrompt(driven, new URL(page.url()).origin);
  const popup = await openPopup(driven, page);
  await popup.getByRole('button', { name: text('site.enable') }).click();
  await popup.getByRole('button', { name: text('site.disable') }).waitFor();
  return popup;
}

/** The element that holds our button; what is inside it no page and no test can reach. */
export const hostOn = (page: Page) => page.locator('[data-passalong-site]');

/** Enables the site of a page, which is in front afterwards and shows the button. */
export async function enabled(driven: Driven, page: Page, text: Texts): Promise<void> {
  await (await enable(driven, page, text)).close();
  await page.bringToFront();
  await hostOn(page).waitFor();
}

/** The middle of the words of our button in whole pixels, as a person aims for them; the hide button stands at its end. */
export async function aim(page: Page): Promise<{ x: number; y: number }> {
  const box = await hostOn(page).boundingBox();
  if (box === null) throw new Error('the button is not on the page');
  return { x: Math.round(box.x + box.width / 3), y: Math.round(box.y + box.height / 2) };
}

/** Where the hide button is. */
export async function aimHide(page: Page): Promise<{ x: number; y: number }> {
  const box = await hostOn(page).boundingBox();
  if (box === null) throw new Error('the button is not on the page');
  return { x: box.x + box.width - 14, y: box.y + box.height / 2 };
}

/** Waits as long as the button must have been seen before a click counts, and some more. */
export const seen = (page: Page) => page.waitForTimeout(1_000);
