import { demoPages } from '../../demo/pages.ts';
import { draftOf } from './driver/draft.ts';
import { expect, test } from './fixtures.ts';

const FILES = [
  'sidepanel.html',
  'timeline.html',
  'timeline.html#lessons',
  'timeline.html#skills',
  'options.html',
];

test('no screen is wider than 250 pixels when there are only 250', async ({ driven, visit, text }) => {
  await draftOf(driven, await visit(demoPages[1].path), text);
  const widths: Record<string, number> = {};
  for (const file of FILES) {
    const page = await driven.context.newPage();
    await page.setViewportSize({ width: 250, height: 700 });
    await page.goto(`${driven.origin}/${file}`);
    await page.getByRole('heading').first().waitFor();
    widths[file] = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.close();
  }
  expect(widths).toEqual(Object.fromEntries(FILES.map((file) => [file, 250])));
});
