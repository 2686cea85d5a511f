import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { field } from './driver/draft.ts';
import { aim, aimHide, enable, enabled, hostOn, seen } from './driver/sites.ts';
import { expect, test } from './fixtures.ts';

const [PAGE] = demoPages;

/** The page in front on an enabled site, its button shown for long enough that a click counts. */
async function withButton(driven: Driven, page: Page, text: Texts): Promise<Page> {
  await enabled(driven, page, text);
  await seen(page);
  return page;
}

test('a site that is enabled shows the button at once and after a reload; off in one click, it is gone at once', async ({
  driven,
  visit,
  text,
}) => {
  const page = await visit(PAGE.path);
  expect(await hostOn(page).count()).toBe(0);
  const popup = await enable(driven, page, text);
  await expect(hostOn(page)).toBeVisible();
  await page.reload();
  await expect(hostOn(page)).toBeVisible();
  await popup.close();

  const again = await driven.trigger(page);
  await again.getByRole('button', { name: text('site.disable') }).click();
  await expect(hostOn(page)).toHaveCount(0);
  await expect(again.getByRole('button', { name: text('site.enable') })).toBeVisible();
  await page.reload();
  await seen(page);
  await expect(hostOn(page)).toHaveCount(0);
});

test('a click on the button opens the panel and captures the page it is on', async ({
  driven,
  visit,
  text,
}) => {
  const page = await withButton(driven, await visit(PAGE.path), text);
  expect(await driven.isOpen('sidepanel.html')).toBe(false);
  const { x, y } = await aim(page);
  await page.mouse.click(x, y);
  const panel = await driven.panel();
  await expect(field(panel, text, 'lesson.title')).toBeVisible();
  await expect(panel.getByText(text('site.capture'), { exact: true })).toHaveCount(0);
});

test('a click made by the page, or on a button the page covers, does nothing; one in plain sight does', async ({
  driven,
  visit,
  text,
}) => {
  const page = await withButton(driven, await visit(PAGE.path), text);
  const { x, y } = await aim(page);
  await page.evaluate(
    ([left, top]) => {
      const click = { bubbles: true, composed: true, clientX: left, clientY: top };
      document.elementFromPoint(left, top)?.dispatchEvent(new MouseEvent('click', click));
    },
    [x, y] as const,
  );
  // A cover that lets clicks through: what is clicked is not what is seen.
  const cover = await page.addStyleTag({
    content:
      'body::after{content:"";position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none}',
  });
  await page.evaluate(() => document.documentElement.append(document.body));
  await seen(page);
  await page.mouse.click(x, y);
  await seen(page);
  expect(await driven.isOpen('sidepanel.html')).toBe(false);

  await cover.evaluate((style) => style.parentNode?.removeChild(style));
  await seen(page);
  await page.mouse.click(x, y);
  await driven.panel();
});

test('the button is moved by the pointer and the keys, stays there, and is hidden in one click', async ({
  driven,
  visit,
  text,
}) => {
  const page = await withButton(driven, await visit(PAGE.path), text);
  const before = await aim(page);
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x - 200, before.y - 100, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => aim(page)).toEqual({ x: before.x - 200, y: before.y - 100 });
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => aim(page)).toEqual({ x: before.x - 200, y: before.y - 116 });
  await seen(page);
  await page.reload();
  await expect.poll(() => aim(page)).toEqual({ x: before.x - 200, y: before.y - 116 });
  expect(await driven.isOpen('sidepanel.html'), 'a move is no click').toBe(false);

  const { x, y } = await aimHide(page);
  await page.mouse.click(x, y);
  await expect(hostOn(page)).toHaveCount(0);
  const settings = await driven.openPage('options.html#sites');
  await settings.getByRole('button', { name: text('site.show_button') }).click();
  await expect(hostOn(page)).toBeVisible();
  await settings.getByRole('button', { name: text('site.turn_off') }).click();
  await expect(hostOn(page)).toHaveCount(0);
  await expect(settings.getByText(text('site.none'))).toBeVisible();
});

test('after the extension is loaded anew the old button is gone and a new one works', async ({
  driven,
  visit,
  text,
}) => {
  const page = await visit(PAGE.path);
  await enabled(driven, page, text);
  await expect(hostOn(page)).toBeVisible();
  await hostOn(page).evaluate((host) => host.setAttribute('data-old', ''));
  const worker = await driven.worker();
  await worker
    .evaluate(() =>
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
    )
    .catch(() => undefined);
  await expect(page.locator('[data-old]')).toHaveCount(0);
  await expect(hostOn(page)).toHaveCount(1);
  await hostOn(page).evaluate((host) => host.setAttribute('data-new', ''));
  // The old script learns that it is alone when its tab comes back; what the new one shows is not its own to take away.
  await driven.openPage('sample.html');
  await page.bringToFront();
  await seen(page);
  await expect(page.locator('[data-new]')).toHaveCount(1);
  await expect(hostOn(page)).toHaveCount(1);
  const { x, y } = await aim(page);
  await page.mouse.click(x, y);
  await driven.panel();
});
