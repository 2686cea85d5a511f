import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/run-part.ts';
import { inTheme, tour } from './driver/tour.ts';
import { expect, test } from './fixtures.ts';

/** The screens the README shows; the rest of the tour is only looked at here, never written into docs. */
const SHOWN = ['popup-first-run', 'panel', 'timeline', 'lessons', 'lesson', 'settings'];

// SCREENSHOTS=1 renews the README's pictures; otherwise they go where test output goes.
const folder = join(root, process.env.SCREENSHOTS === '1' ? 'docs/screenshots' : 'test-results/screenshots');

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test(`every screen the README shows can be pictured in ${theme}`, async ({ driven, visit, text }) => {
      test.setTimeout(240_000);
      mkdirSync(folder, { recursive: true });
      const pictured: string[] = [];
      await tour({ driven, visit, text }, async ({ name, page }) => {
        if (!SHOWN.includes(name)) return;
        await inTheme(page, theme);
        const path = join(folder, `${name}-${theme}.png`);
        await page.screenshot({ path });
        if (statSync(path).size > 4_000) pictured.push(name);
      });
      expect(pictured.sort()).toEqual([...SHOWN].sort());
    });
  });
}
