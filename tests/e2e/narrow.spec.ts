import { tour } from './driver/tour.ts';
import { tooWide } from './driver/width.ts';
import { expect, test } from './fixtures.ts';

test('no screen is wider than a sidebar of 250 pixels or a window at 200 % zoom, long words included', async ({
  driven,
  visit,
  text,
}) => {
  test.setTimeout(240_000);
  const found: Record<string, string[]> = {};
  const seen: string[] = [];
  await tour({ driven, visit, text }, async ({ name, page }) => {
    // The browser never makes a popup narrower than the popup itself is.
    if (name.startsWith('popup')) return;
    seen.push(name);
    const findings = await tooWide(page);
    if (findings.length > 0) found[name] = findings;
  });
  expect(found).toEqual({});
  expect(seen).toContain('lesson-changed');
});

test('a word without a place to break would be found', async ({ driven }) => {
  const page = await driven.openPage('welcome.html');
  await page.getByRole('heading').first().waitFor();
  expect(await tooWide(page)).toEqual([]);
  await page.evaluate(() => {
    const word = document.createElement('p');
    word.textContent = 'w'.repeat(60);
    word.setAttribute('class', 'whitespace-nowrap');
    document.querySelector('main')?.append(word);
  });
  expect((await tooWide(page)).join()).toContain('250 px: the page by');
});
