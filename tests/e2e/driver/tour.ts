import type { Page } from '@playwright/test';
import { beforeAnything, withoutDatabase } from './tour/first.ts';
import { thePages } from './tour/pages.ts';
import { theOtherWays, thePanel } from './tour/panel.ts';
import type { Screen, Tour } from './tour/screen.ts';
import { theSites } from './tour/sites.ts';

/** Waits until what changed has been drawn and nothing moves any more. */
export const stillness = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });

/** Shows a page in a theme. Popup and panel do not take it from the browser they stand in, so it is set page by page. */
export async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  // A colour on its way from one theme to the other is neither.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await stillness(page);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  if (isDark !== (theme === 'dark')) throw new Error(`the page is not ${theme}`);
}

/** Visits every screen once, in the order a new person would meet them, and shows each to `see`. */
export async function tour(at: Omit<Tour, 'see'>, see: (screen: Screen) => Promise<void>): Promise<void> {
  const whole = { ...at, see };
  await beforeAnything(whole);
  await thePanel(whole);
  await theOtherWays(whole);
  await thePages(whole);
  await theSites(whole);
  await withoutDatabase(whole);
}
