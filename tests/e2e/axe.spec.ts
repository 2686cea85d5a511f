import { axeFindings } from './driver/axe.ts';
import { inTheme, tour } from './driver/tour.ts';
import { expect, test } from './fixtures.ts';

test('axe finds nothing on any screen in light and dark', async ({ driven, visit, text }) => {
  test.setTimeout(600_000);
  const found: Record<string, string[]> = {};
  await tour({ driven, visit, text }, async ({ name, page }) => {
    await inTheme(page, 'light');
    const light = await axeFindings(page);
    await inTheme(page, 'dark');
    // A theme changes colours and nothing else.
    const dark = await axeFindings(page, ['color-contrast']);
    await inTheme(page, 'light');
    const findings = [...light, ...dark.map((finding) => `dark: ${finding}`)];
    if (findings.length > 0) found[name] = findings;
  });
  expect(found).toEqual({});
});

test('axe would find words too pale in dark', async ({ driven }) => {
  const page = await driven.openPage('welcome.html');
  await page.getByRole('heading').first().waitFor();
  await inTheme(page, 'dark');
  expect(await axeFindings(page, ['color-contrast'])).toEqual([]);
  await page.evaluate(() => {
    const heading = document.querySelector('h1');
    if (heading !== null) heading.setAttribute('class', 'text-line');
    document.documentElement.style.setProperty('--color-text', '#333');
  });
  expect((await axeFindings(page, ['color-contrast'])).join()).toContain('color-contrast');
});

test('axe would find a button without a name', async ({ driven }) => {
  const page = await driven.openPage('welcome.html');
  await page.getByRole('heading').first().waitFor();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await axeFindings(page)).join()).toContain('button-name');
});
