import { clickLast, mainButton } from '../../scripts/browser/loop.ts';
import { expect, test } from './fixtures.ts';

/** The least a PDF needs for the browser to show its viewer. */
const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

const refusedAtOnce = [
  { what: 'a page of the browser', url: 'chrome://version/', why: ['browser_page'] },
  // Chromium may hide the address of its own store even from a granted extension.
  { what: "the browser's store", url: 'https://chromewebstore.google.com/', why: ['store', 'browser_page'] },
  { what: 'another store', url: 'https://addons.mozilla.org/en-GB/firefox/', why: ['store'] },
] as const;

for (const { what, url, why } of refusedAtOnce) {
  test(`${what} is refused with a sentence and offers own words instead`, async ({ driven, text }) => {
    const page = await driven.context.newPage();
    await page.route('https://addons.mozilla.org/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Store</h1>' }),
    );
    // Without a network the store does not load; its address stays in the tab, and that is what counts.
    await page.goto(url).catch(() => undefined);
    const popup = await driven.trigger(page, url);

    const sentences = why.map((reason) => text(`popup.refused.${reason}`));
    await popup.getByRole('button', { name: text('popup.write') }).waitFor();
    const shown = (await popup.getByRole('main').textContent()) ?? '';
    expect(sentences.some((sentence) => shown.includes(sentence))).toBe(true);
    await clickLast(popup.getByRole('button', { name: text('popup.write') }));
    const panel = await driven.panel();
    await expect(panel.getByRole('textbox', { name: text('panel.words_label') })).toBeVisible();
  });
}

const refusedWhenRead = [
  { what: 'an empty page', contentType: 'text/html', body: '<title>Soon</title><div></div>', why: 'empty' },
  {
    what: 'a page with only hidden text',
    contentType: 'text/html',
    body: '<p hidden>secret</p>',
    why: 'empty',
  },
  {
    what: 'an image',
    contentType: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    why: 'not_html',
  },
] as const;

for (const { what, contentType, body, why } of refusedWhenRead) {
  test(`${what} gives a sentence in the panel and no draft`, async ({ driven, text }) => {
    const page = await driven.context.newPage();
    await page.route('https://work.example/**', (route) => route.fulfill({ contentType, body }));
    await page.goto('https://work.example/page');
    const popup = await driven.trigger(page);
    await clickLast(mainButton(popup, text));
    const panel = await driven.panel();

    await expect(panel.getByRole('alert')).toContainText(text(`problem.page_refused.${why}`));
    await expect(panel.getByRole('button', { name: text('lesson.save') })).toBeHidden();
  });
}

test('a PDF gives a sentence, wherever it is noticed', async ({ driven, text }) => {
  const page = await driven.context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.fulfill({ contentType: 'application/pdf', body: PDF }),
  );
  await page.goto('https://work.example/report.pdf');
  const popup = await driven.trigger(page);
  await expect(popup.getByText(text('popup.refused.pdf'))).toBeVisible();
});
