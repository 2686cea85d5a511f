import { expect, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';

/** Judges a screen in light and dark, with the name it has in a report. */
export async function bothThemes(page: Page, name: string): Promise<void> {
  // A notice lies over the page for some seconds, and over what is judged.
  await page.bringToFront();
  await expect(page.locator('.shadow-float.pointer-events-auto')).toHaveCount(0, { timeout: 20_000 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page), `${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
