import { expect } from '@playwright/test';
import type { Fox, FoxView } from '../../../scripts/browser/firefox.ts';
import { keepFox, saysFox } from '../../../scripts/browser/fox-loop.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';

/** Longer than it takes to read a page for tips, on a machine with other work too. */
const READING_MS = 4_000;

const tipsTab = (text: Texts) =>
  `[...view.document.querySelectorAll('[role=tab]')].some(({ textContent }) => textContent.trim().startsWith(${JSON.stringify(text('tips.tab'))}))`;

/** Enables the site of a page and keeps the lesson of it; gives the settings' page, the sidebar, and what it shows of tips. */
export async function tipsOfFox(fox: Fox, text: Texts, address: string) {
  const settings = await fox.openPage('options.html#tips');
  await settings.evaluate(`browser.storage.local.set({ 'prefs.firstRunDone': true })`);
  await fox.page.goto(address);
  await saysFox(await fox.trigger(), text('site.any_port'));
  await fox.clickInPopup(text('site.enable'));
  await fox.page.waitForSelector('[data-passalong-site]');
  await fox.clickInPopup(text('popup.capture'));
  const sidebar: FoxView = await fox.sidebar();
  await saysFox(sidebar, text('lesson.save'));
  await keepFox(sidebar, text);
  const has = (what = 'a tip') => sidebar.until(tipsTab(text), what);
  const hasNone = () => sidebar.until(`!${tipsTab(text)}`, 'no tip');
  /** There is none while a page is not read yet either, so it is looked at longer than reading takes. */
  const staysNone = async () => {
    await hasNone();
    await sidebar.evaluate(`new Promise((resolve) => view.setTimeout(resolve, ${READING_MS}))`);
    expect(await sidebar.evaluate(tipsTab(text))).toBe(false);
  };
  return { settings, sidebar, has, hasNone, staysNone };
}
