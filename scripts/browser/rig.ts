import type { Page } from '@playwright/test';
import { Capture } from '../../lib/model/capture.ts';
import { Draft } from '../../lib/model/draft.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { builtExtension } from './build.ts';
import { type Driven, type LaunchOptions, launchChromium } from './chromium.ts';
import { findChromium } from './find.ts';
import { clickLast, mainButton } from './loop.ts';
import { problemShown, refusalShown } from './problem-shown.ts';
import { storedRow } from './stored.ts';
import { type Texts, textsOf } from './texts.ts';

/** A headless Chromium with the built extension and its side panel open, for taking many pages one after another. */
export type Rig = {
  driven: Driven;
  text: Texts;
  panel: Page;
  /** One of the extension's own pages, for reading its database. */
  own: Page;
};

/** A page with its saved HTML, to be served under its own address. */
export type SavedPage = { url: string; html: string };

/** `msCapture`: from the click to the capture being stored, which was at `storedAt`; `msDraft`: from there to the draft being stored. */
export type Taken = {
  capture: Capture;
  draft: Draft;
  words: string;
  storedAt: number;
  msCapture: number;
  msDraft: number;
};

type Put = { store: string; id: string; at: number };

const PATIENCE = 60_000;

/** Starts the browser and opens the panel as a person without a page would: "Write a lesson". */
export async function openRig(options: Pick<LaunchOptions, 'netLog'> = {}): Promise<Rig> {
  const extension = await builtExtension('chrome-mv3');
  const browser = await findChromium();
  if (browser === null)
    throw new Error('no Chromium: set CHROME_PATH or run npx playwright install chromium');
  const driven = await launchChromium({ ...options, browser, extension, headless: true, locale: 'en-GB' });
  const text = textsOf(extension);
  const own = await driven.openPage('options.html');
  const refused = await driven.context.newPage();
  await refused.goto('chrome://version/');
  const popup = await driven.trigger(refused);
  await clickLast(popup.getByRole('button', { name: text('popup.write') }));
  const panel = await driven.panel();
  await panel.evaluate(notePuts);
  return { driven, text, panel, own };
}

/** Runs in the panel: notes when a capture and a draft are handed to the database, without changing what happens. */
function notePuts(): void {
  const puts: Put[] = [];
  Object.assign(globalThis, { passalongPuts: puts });
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value: { id: string }, ...key: IDBValidKey[]) {
    puts.push({ store: this.name, id: value.id, at: Date.now() });
    return put.call(this, value, ...key);
  };
}

const putsSince = (panel: Page, start: number): Promise<Put[]> =>
  panel.evaluate(
    (from) =>
      (globalThis as unknown as { passalongPuts: Put[] }).passalongPuts.filter(({ at }) => at >= from),
    start,
  );

/** Opens a saved page under its address; nothing but the page itself is answered. */
export async function openSaved({ driven }: Rig, { url, html }: SavedPage): Promise<Page> {
  const page = await driven.context.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(url, { timeout: PATIENCE });
  return page;
}

/** Captures the page in front through popup and panel; the Problem is the one the person would read. */
export async function take(rig: Rig, page: Page, patience = PATIENCE): Promise<Result<Taken>> {
  const { driven, text, panel, own } = rig;
  const words = await page.evaluate(() => document.documentElement.textContent ?? '');
  const popup = await driven.trigger(page);
  const button = mainButton(popup, text);
  await popup.getByRole('button').first().waitFor();
  const refused = await refusalShown(popup, text);
  if (refused !== null) {
    await popup.close();
    return fail(refused);
  }
  if (!(await button.isVisible())) {
    const shown = (await popup.locator('body').textContent()) ?? '';
    await popup.close();
    return fail({ kind: 'unexpected', detail: shown });
  }
  const before = await panel.getByRole('alert').elementHandles();
  const start = Date.now();
  await clickLast(button);
  while (Date.now() - start < patience) {
    const puts = await putsSince(panel, start);
    const capture = puts.find(({ store }) => store === 'captures');
    const draft = puts.find(({ store }) => store === 'drafts');
    if (capture !== undefined && draft !== undefined) {
      return ok({
        capture: Capture.parse(await storedRow(own, { table: 'captures', id: capture.id })),
        draft: Draft.parse(await storedRow(own, { table: 'drafts', id: draft.id })),
        words,
        storedAt: capture.at,
        msCapture: capture.at - start,
        msDraft: draft.at - capture.at,
      });
    }
    // What the capture before ran into may still stand there.
    const stands = await panel.evaluate((alerts) => alerts.some((alert) => alert.isConnected), before);
    const problem = stands ? null : await problemShown(panel, text);
    if (problem !== null) return fail(problem);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return fail({ kind: 'unexpected', detail: `no draft within ${patience / 1000} s` });
}

/** Drafts another section of the page that the panel's draft is from, the one at this place of its offers; null when none comes. */
export async function takeSection(
  { text, panel, own }: Rig,
  shown: Draft,
  at: number,
): Promise<Draft | null> {
  const start = Date.now();
  await panel
    .getByRole('button', { name: text('panel.draft_section'), exact: true })
    .nth(at)
    .click();
  while (Date.now() - start < PATIENCE) {
    const puts = await putsSince(panel, start);
    const put = puts.find(({ store, id }) => store === 'drafts' && id !== shown.id);
    if (put !== undefined) return Draft.parse(await storedRow(own, { table: 'drafts', id: put.id }));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return null;
}
