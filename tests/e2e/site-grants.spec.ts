import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { Capture } from '../../lib/model/capture.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { openPanel } from '../../scripts/browser/gesture.ts';
import { saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { startOf, type Texts } from '../../scripts/browser/texts.ts';
import { allowPrompt, enabled, hostOn, openPopup, seen, takeBack } from './driver/sites.ts';
import { expect, test } from './fixtures.ts';

const [PAGE, OTHER] = demoPages;

type Chrome = {
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  storage: { session: { get(key: string): Promise<Record<string, { origin?: string } | undefined>> } };
  permissions: { request(what: { origins: string[] }): Promise<boolean> };
};
type WithChrome = { chrome: Chrome };

/** The sites the browser puts our script into by itself. */
const registered = async (driven: Driven): Promise<string[]> =>
  (await driven.worker()).evaluate(async () => {
    const { scripting } = (globalThis as unknown as WithChrome).chrome;
    return (await scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []);
  });

/** The origin a person asked to enable and the browser has not answered about. */
const wanted = async (driven: Driven): Promise<unknown> =>
  (await driven.worker()).evaluate(async () => {
    const { storage } = (globalThis as unknown as WithChrome).chrome;
    return (await storage.session.get('site-wanted'))['site-wanted']?.origin;
  });

type At = { driven: Driven; visit: (path: string) => Promise<Page>; text: Texts };

/** A page of an enabled site with the panel over it, opened from a page of ours: no tab is granted by that. */
async function panelOnEnabled({ driven, visit, text }: At): Promise<{ page: Page; panel: Page }> {
  await enabled(driven, await visit(PAGE.path), text);
  const page = await visit(OTHER.path);
  await openPanel(await driven.openPage('sample.html'));
  const panel = await driven.panel();
  await page.bringToFront();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(await page.title());
  return { page, panel };
}

test("a permission taken back on the browser's own page takes button, script and entry with it", async ({
  driven,
  demo,
  visit,
  text,
}) => {
  const page = await visit(PAGE.path);
  await enabled(driven, page, text);
  expect(await registered(driven)).toEqual([`${demo.origin}/*`]);
  const settings = await driven.openPage('options.html#sites');
  await expect(settings.getByText(demo.origin, { exact: true })).toBeVisible();

  await takeBack(driven, demo.origin);
  await expect(settings.getByText(text('site.none'))).toBeVisible();
  await expect(hostOn(page)).toHaveCount(0);
  expect(await registered(driven)).toEqual([]);
  await page.reload();
  await seen(page);
  await expect(hostOn(page)).toHaveCount(0);
});

test('a popup that closes while the browser asks leaves the site enabled once the person says yes', async ({
  driven,
  demo,
  visit,
  text,
}) => {
  const page = await visit(PAGE.path);
  const popup = await openPopup(driven, page);
  // What the browser asks may take the popup away before the click is told to have ended.
  const asks = popup.getByRole('button', { name: text('site.enable') }).click();
  await asks.catch((error: unknown) => {
    if (!/closed/.test(String(error))) throw error;
  });
  await expect.poll(() => wanted(driven)).toBe(demo.origin);
  await popup.close();
  await seen(page);
  expect(await registered(driven)).toEqual([]);
  await expect(hostOn(page)).toHaveCount(0);

  // The answer to a prompt no headless browser shows, with nobody of ours waiting for it.
  await allowPrompt(driven, demo.origin);
  const own = await driven.openPage('sample.html');
  await own.evaluate(
    (origins) => (globalThis as unknown as WithChrome).chrome.permissions.request({ origins }),
    [`${demo.origin}/*`],
  );
  await expect(hostOn(page)).toBeVisible();
  expect(await registered(driven)).toEqual([`${demo.origin}/*`]);
  const settings = await driven.openPage('options.html#sites');
  await expect(settings.getByText(demo.origin, { exact: true })).toBeVisible();
});

test('on an enabled site the panel names and captures a page nobody clicked the icon on', async ({
  driven,
  demo,
  visit,
  text,
}) => {
  const { panel } = await panelOnEnabled({ driven, visit, text });
  await panel.getByRole('button', { name: startOf(text, 'panel.capture') }).click();
  await saveButton(panel, text).waitFor();
  const own = await driven.openPage('sample.html');
  const capture = Capture.parse(await storedRow(own, { table: 'captures', id: null }));
  expect(capture.source.address).toBe(`${demo.origin}${OTHER.path}`);
});

test('the panel follows a page of an enabled site that shows another address without being loaded', async ({
  driven,
  visit,
  text,
}) => {
  const { page, panel } = await panelOnEnabled({ driven, visit, text });
  const head = panel.getByRole('heading', { level: 1 });
  await page.evaluate(() => {
    history.pushState(null, '', '/queues/2');
    document.title = 'Queue 2';
  });
  await expect(head).toHaveText('Queue 2');

  await panel.getByRole('button', { name: startOf(text, 'panel.capture') }).click();
  await saveButton(panel, text).waitFor();
  const show = panel.getByRole('button', { name: text('panel.show_front') });
  await expect(show).toHaveCount(0);
  await page.evaluate(() => history.pushState(null, '', '/queues/3'));
  await expect(show).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(show).toHaveCount(0);
});
