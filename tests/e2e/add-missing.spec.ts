import type { Page } from '@playwright/test';
import { claimsOf } from '../../lib/lesson/claims.ts';
import { verdictsOf } from '../../lib/lesson/judge.ts';
import { Capture } from '../../lib/model/capture.ts';
import { Draft } from '../../lib/model/draft.ts';
import { blockText } from '../../lib/text/block-text.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { draftOf } from './driver/draft.ts';
import { focused, tabTo } from './driver/keys.ts';
import { expect, test } from './fixtures.ts';

const PAGE = `<!doctype html><title>Queue guide</title><main><h1>Queue guide</h1>
<p>Drain the queue before you restart the consumer, because open deliveries are lost otherwise.</p>
<p>Never restart the producer while the consumer is down, or the queue fills up within minutes.</p>
<p>A deploy waits for the queue.</p></main>
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
  const panel = await draftOf(driven, page, text);
  return { own, page, panel };
}

/** Picks the block of the side column with the mouse, as a person does once the panel says so. */
async function pickLeft(page: Page, panel: Page, text: Texts): Promise<void> {
  await panel.getByRole('button', { name: text('panel.add_missing.act') }).click();
  await expect(panel.getByText(text('panel.add_missing.going'))).toBeVisible();
  await page.bringToFront();
  await page.locator('html > div').waitFor({ state: 'attached' });
  const box = await page.locator('#left').boundingBox();
  if (box === null) throw new Error('not shown');
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.click(box.x + 20, box.y + 8);
}

test('a rule of the page for every element draws nothing into what lies over it while picking', async ({
  driven,
  text,
}) => {
  const { page, panel } = await guideCaptured(driven, text);
  await page.addStyleTag({
    content:
      '*::before, *::after, *::backdrop { content: "Click here" !important; display: block !important; background: red !important }',
  });
  await panel.getByRole('button', { name: text('panel.add_missing.act') }).click();
  await page.bringToFront();
  const overlay = page.locator('html > div');
  await overlay.waitFor({ state: 'attached' });
  const drawn = (host: typeof overlay) =>
    host.evaluate((found) => [
      getComputedStyle(found, '::before').content,
      getComputedStyle(found, '::after').content,
      getComputedStyle(found, '::backdrop').display,
    ]);
  expect(await drawn(overlay)).toEqual(['none', 'none', 'none']);
  expect(await drawn(page.locator('#left'))).toEqual(['"Click here"', '"Click here"', 'block']);
});

const wordsOf = ({ blocks }: Capture) => blocks.map(blockText);

test('a block the page frame hid is added by a click, redacted, in its place, and can be taken back', async ({
  driven,
  text,
}) => {
  const { own, page, panel } = await guideCaptured(driven, text);
  const before = await stored(own);
  expect(wordsOf(before).join()).not.toContain('deploy lock');

  await pickLeft(page, panel, text);

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

test('a word redacted by hand stays out of what is added, and both it and an e-mail come back from the page', async ({
  driven,
  text,
}) => {
  const { own, page, panel } = await guideCaptured(driven, text);
  await panel.getByRole('button', { name: text('panel.redacted', '1').split(' | ')[0] ?? '' }).click();
  await panel.getByRole('button', { name: text('panel.redact_word') }).click();
  await panel.keyboard.type('deploy');
  await panel.keyboard.press('Control+Enter');
  await expect.poll(async () => JSON.stringify(await stored(own))).not.toContain('deploy');
  await panel.keyboard.press('Escape');

  await pickLeft(page, panel, text);
  await expect
    .poll(async () => wordsOf(await stored(own)).at(-1))
    .toMatch(/^Ask \[email-\d\] for the \[word-1\] lock before you begin\.$/);
  expect(JSON.stringify(await stored(own))).not.toContain('deploy');

  const restore = (kind: string) =>
    panel.getByRole('button', { name: new RegExp(`^${text('panel.restore_named', kind)}`) }).first();
  await restore('.word').click();
  await expect.poll(async () => wordsOf(await stored(own)).at(-1)).toContain('for the deploy lock');
  await restore('.email').click();
  await expect
    .poll(async () => wordsOf(await stored(own)).at(-1))
    .toBe('Ask ada@work.example for the deploy lock before you begin.');
});

test('picking begins and is called off by keyboard, and the focus stays where it is', async ({
  driven,
  text,
}) => {
  const { page, panel } = await guideCaptured(driven, text);
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  const count = await elements();
  expect((await tabTo(panel, (name) => name === text('panel.add_missing.act'))).ring).toBe(true);
  await panel.keyboard.press('Enter');
  await expect.poll(elements).toBe(count + 1);
  expect((await focused(panel)).name).toBe(text('ui.cancel'));
  await panel.keyboard.press('Enter');
  await expect.poll(elements).toBe(count);
  await expect.poll(async () => (await focused(panel)).name).toBe(text('panel.add_missing.act'));
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

test('after a block was added every quote still stands on the page to the letter, and its words can be quoted', async ({
  driven,
  text,
}) => {
  const { own, page, panel } = await guideCaptured(driven, text);
  const read = async () => ({
    capture: await stored(own),
    draft: Draft.parse(await storedRow(own, { table: 'drafts', id: null })),
  });
  const quotesIn = ({ content }: Draft) =>
    claimsOf(content).flatMap(({ support }) => (support.kind === 'quote' ? [support.selector.exact] : []));
  const before = await read();
  expect(quotesIn(before.draft).length).toBeGreaterThan(0);

  await pickLeft(page, panel, text);
  await expect.poll(async () => (await stored(own)).hash).not.toBe(before.capture.hash);
  const shown = await page.evaluate(() => document.body.textContent);
  const after = await read();
  expect(after.draft.content).toEqual(before.draft.content);
  expect(new Set(Object.values(verdictsOf(after.draft.content, after.capture)))).toEqual(new Set(['exact']));
  for (const quote of quotesIn(after.draft)) expect(shown).toContain(quote);

  await panel.getByRole('button', { name: text('lesson.add.mistakes') }).click();
  await panel.keyboard.type('for the deploy lock before you begin.');
  await panel.keyboard.press('Control+Enter');
  await expect
    .poll(async () => quotesIn((await read()).draft))
    .toContain('for the deploy lock before you begin.');
  const quoted = await read();
  expect(new Set(Object.values(verdictsOf(quoted.draft.content, quoted.capture)))).toEqual(
    new Set(['exact']),
  );
});

test('picking ends when the panel is closed, and the page is as it was', async ({ driven, text }) => {
  const { own, page, panel } = await guideCaptured(driven, text);
  const before = await stored(own);
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  const count = await elements();
  await panel.getByRole('button', { name: text('panel.add_missing.act') }).click();
  await page.bringToFront();
  await expect.poll(elements).toBe(count + 1);

  await panel.close();
  await expect.poll(elements).toBe(count);
  const box = await page.locator('#left').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
  expect(await page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBeGreaterThan(0);
  expect((await stored(own)).hash).toBe(before.hash);
});
