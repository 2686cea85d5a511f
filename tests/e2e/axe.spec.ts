import { axeFindings } from './driver/axe.ts';
import { inTheme, tour } from './driver/tour.ts';
import { expect, test } from './fixtures.ts';

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test(`axe finds nothing on any screen in ${theme}`, async ({ driven, visit, text }) => {
      test.setTimeout(240_000);
      const found: Record<string, string[]> = {};
      await tour({ driven, visit, text }, async ({ name, page }) => {
        await inTheme(page, theme);
        // Popup and panel are reached on a connection of their own, which knows nothing of the context's theme.
        await page.emulateMedia({ colorScheme: theme });
        const findings = await axeFindings(page);
        if (findings.length > 0) found[name] = findings;
      });
      expect(found).toEqual({});
    });
  });
}

test('axe would find a button without a name', async ({ driven }) => {
  const page = await driven.openPage('welcome.html');
  await page.getByRole('heading').first().waitFor();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await axeFindings(page)).join()).toContain('button-name');
});
