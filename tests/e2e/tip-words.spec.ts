import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { startOf } from '../../scripts/browser/texts.ts';
import { keptOf } from './driver/draft.ts';
import { enabled } from './driver/sites.ts';
import { WORDS_PAGES } from './driver/words-pages.ts';
import { expect, test } from './fixtures.ts';

const [LESSON] = demoPages;
/** So long after a page is there at most it is looked at, in ms. */
const LATER_MS = 3_000;

async function show(page: Page, origin: string, name: keyof typeof WORDS_PAGES): Promise<void> {
  const { title, html } = WORDS_PAGES[name];
  const body = `<!doctype html><html lang="en"><title>${title}</title>${html}</html>`;
  await page.route(`${origin}/words/${name}`, (asked) =>
    asked.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto(`${origin}/words/${name}`);
  await page.bringToFront();
}

test('the first words of a page bring a tip that its title and headings would not; words that are typed or hidden bring none', async ({
  driven,
  demo,
  visit,
  text,
}) => {
  test.setTimeout(120_000);
  const page = await visit(LESSON.path);
  await enabled(driven, page, text);
  const panel = await keptOf(driven, page, text);
  const tips = panel.getByRole('tab', { name: startOf(text, 'tips.tab') });
  await show(page, demo.origin, 'unread');
  await panel.waitForTimeout(LATER_MS);
  await expect(tips).toHaveCount(0);
  await show(page, demo.origin, 'said');
  await tips.click();
  await expect(panel.getByText(startOf(text, 'tips.why'))).toContainText(/certificate/i);
  await show(page, demo.origin, 'unread');
  await expect(tips).toHaveCount(0);
});
