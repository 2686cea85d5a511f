import { expect, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { inTheme } from './tour.ts';

/**
 * All of axe's rules in the theme the screen is in, and in the other one those on colours: a theme changes nothing else. It
 * stays there, since a change of theme takes longer than many a screen's rules.
 */
export async function axeInBothThemes(page: Page): Promise<string[]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [first, second] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  await inTheme(page, first);
  const whole = await axeFindings(page);
  await inTheme(page, second);
  const colours = await axeFindings(page, ['color-contrast']);
  const name = (theme: string) => (finding: string) => `${theme}: ${finding}`;
  return [...whole.map(name(first)), ...colours.map(name(second))];
}

/** Judges a screen in light and dark, with the name it has in a report. */
export async function bothThemes(page: Page, name: string): Promise<void> {
  // A notice lies over the page for some seconds, and over what is judged.
  await page.bringToFront();
  await expect(page.locator('.shadow-float.pointer-events-auto')).toHaveCount(0, { timeout: 20_000 });
  expect(await axeInBothThemes(page), name).toEqual([]);
}
