import type { Page } from '@playwright/test';
import { Capture } from '../../lib/model/capture.ts';
import { blockText } from '../../lib/text/block-text.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { expect, test } from './fixtures.ts';

const PAGE = `<!doctype html><title>Queue guide</title><main><h1>Queue guide</h1>
<p>Drain the queue before you restart the consumer, because open deliveries are lost otherwise.</p>
<p>Never restart the producer while the consumer is down, or the queue fills up within minutes.</p></main>
<aside class="sidebar"><p id="left">Ask ada@work.example for the deploy lock before you begin.</p></aside>
<footer><p id="foot">The lock is released at midnight.</p></footer>
<script>globalThis.clicks = 0; for (const name of ['pointerdown', 'mousedown', 'click'])
for (const node of [document, document.querySelector('aside'), document.querySelector('#left')])
node.addEventListener(name, () => clicks++);</script>`;

const stored = async (own: Page) => Capture.parse(await storedRow(own, { table: 'captures', id: null }));
/** The guide in a tab, its draft in the panel, and a page of ours to read the database from. */
async function guideCaptured(driven: Driven, text: Texts) {
  const own = await driven.openPage('sample.html');
  const page = await driven.context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }),
  );
  await page.goto('https://work.example/guide');
  const panel = await captureFront(driven, page, text);
  await saveButton(panel, text).waitFor();
  return { own, page, panel };
}

const wordsOf = ({ blocks }: Capture) => blocks.map(blockText);

test('a block the page frame hid is added by a click, redacted, in its place, and can be taken back', async ({
  driven,
  text,
}) => {
  const { own, page, panel } = await guideCaptured(driven, text);
  const before = await stored(own);
  expect(wordsOf(before).join()).not.toContain('deploy lock');

  await panel.getByRole('button', { name: text('panel.add_missing.act') }).click();
  await expect(panel.getByText(text('panel.add_missing.going'))).toBeVisible();
  await page.bringToFront();
  await page.locator('html > div').waitFor({ state: 'attached' });
  const box = await page.locator('#left').boundingBox();
  if (box === null) throw new Error('not shown');
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.click(box.x + 20, box.y + 8);

  await expect.poll(async () => wordsOf(await stored(own)).at(-1)).toContain('for the deploy lock');
  const after = await stored(own);
  expect(wordsOf(after).at(-1)).toBe('Ask [email-1] for the deploy lock before you begin.');
  expect(wordsOf(after).slice(0, -1)).toEqual(wordsOf(before));
  expect(after.blocks.slice(0, -1).map(({ id }) => id)).toEqual(before.blocks.map(({ id }) => id));
  expect(after.hash).not.toBe(before.hash);
  expect(after.coverage.words).toBeGreaterThan(before.coverage.words);
  expect(await page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBe(0);
  await expect(saveButton(panel, text)).toBeVisible();

  await panel.getByRole('button', { name: text('ui.undo') }).click();
  await expect.poll(async () => (await stored(own)).hash).toBe(before.hash);
});

test('picking goes by keyboard, ends with Escape, and leaves nothing in the page', async ({
  driven,
  text,
}) => {
  const { own, page, panel } = await guideCaptured(driven, text);
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  const count = await elements();
  const start = async () => {
    await panel.getByRole('button', { name: text('panel.add_missing.act') }).click();
    await page.bringToFront();
    await expect.poll(elements).toBe(count + 1);
  };

  await start();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: text('panel.add_missing.act') })).toBeVisible();
  expect(await elements()).toBe(count);

  await start();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => wordsOf(await stored(own)).at(-1)).toBe('The lock is released at midnight.');
  expect(await elements()).toBe(count);
});
