import type { Page } from '@playwright/test';
import { demoPages } from '../../../demo/pages.ts';
import type { Driven } from '../../../scripts/browser/chromium.ts';
import { clickLast, confirmSkill, mainButton, save, saveButton } from '../../../scripts/browser/loop.ts';
import { startOf, type Texts } from '../../../scripts/browser/texts.ts';
import { draftOf } from './draft.ts';

export type Tour = { driven: Driven; text: Texts; visit(path: string): Promise<Page> };

/** A screen with something on it, as a person meets it. */
export type Screen = { name: string; page: Page };
type See = (screen: Screen) => Promise<void>;

/** What the tour types as its own words. */
export const WORDS = `Before you renew a certificate, take the deploy lock. If the lock is taken, wait for the release to end.
The gateway reads the new pair only at reload, so a copied file changes nothing until you reload that host.`;

/** Shows a page in a theme. Popup and panel do not take it from the browser they stand in, so it is set page by page. */
export async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  if (isDark !== (theme === 'dark')) throw new Error(`the page is not ${theme}`);
}

/** Visits every screen once, in the order a new person would meet them, and shows each to `see`. */
export async function tour(at: Tour, see: See): Promise<void> {
  await beforeAnything(at, see);
  await thePanel(at, see);
  await theOtherWays(at, see);
  await thePages(at, see);
}

async function beforeAnything({ driven, text, visit }: Tour, see: See): Promise<void> {
  const welcome = driven.context.pages().find((page) => page.url().includes('/welcome.html'));
  if (welcome === undefined) throw new Error('no welcome page was opened');
  await welcome.getByRole('heading', { name: text('welcome.title') }).waitFor();
  await see({ name: 'welcome', page: welcome });
  const full = await driven.openPage('timeline.html');
  await full.getByRole('heading', { name: text('timeline.empty_title') }).waitFor();
  await see({ name: 'timeline-empty', page: full });
  await goTo(full, 'lessons');
  await full.getByRole('heading', { name: text('lessons.empty_title') }).waitFor();
  await see({ name: 'lessons-empty', page: full });
  const sample = await driven.openPage('sample.html');
  await see({ name: 'sample', page: sample });
  const own = await driven.trigger(full);
  await own.getByRole('button', { name: text('welcome.sample') }).waitFor();
  await see({ name: 'popup-own-page', page: own });
  await own.close();
  await full.goto('chrome://version/');
  const refused = await driven.trigger(full);
  await refused.getByRole('button', { name: text('popup.write') }).waitFor();
  await see({ name: 'popup-refused', page: refused });
  await refused.close();
  await full.close();
  const popup = await driven.trigger(await visit(demoPages[0].path));
  await mainButton(popup, text).waitFor();
  await see({ name: 'popup-first-run', page: popup });
  await popup.close();
}

async function thePanel({ driven, text, visit }: Tour, see: See): Promise<void> {
  const panel = await draftOf(driven, await visit(demoPages[2].path), text);
  await see({ name: 'panel', page: panel });
  for (const summary of await panel
    .locator('details > summary, button[aria-expanded=false]:not([aria-haspopup])')
    .all()) {
    if (await summary.isVisible()) await summary.click();
  }
  await see({ name: 'panel-open', page: panel });
  await panel
    .getByRole('button', { name: startOf(text, 'lesson.more_for') })
    .first()
    .click();
  await panel.getByRole('menuitem', { name: text('lesson.act.testimony') }).waitFor();
  await see({ name: 'panel-menu', page: panel });
  await panel.getByRole('menuitem', { name: text('lesson.act.testimony') }).click();
  await panel.getByRole('dialog').waitFor();
  await see({ name: 'panel-testimony', page: panel });
  await panel.keyboard.press('Escape');
  await panel.getByRole('dialog').waitFor({ state: 'hidden' });
  await saveButton(panel, text).click({ force: true });
  await panel.getByText(startOf(text, 'lesson.missing.sentence')).waitFor();
  await see({ name: 'panel-missing', page: panel });
  await confirmSkill(panel, text);
  await save(panel, text);
  await see({ name: 'panel-kept', page: panel });
  await panel.getByRole('button', { name: text('panel.open_lesson') }).click();
  await panel.getByRole('article').waitFor();
  await see({ name: 'panel-lesson', page: panel });
  await panel.getByRole('tab', { name: text('panel.draft') }).click();
  await panel.getByRole('tab', { name: text('panel.lessons') }).click();
  await see({ name: 'panel-lessons', page: panel });
  await panel.keyboard.press('?');
  await panel.getByRole('dialog').waitFor();
  await see({ name: 'panel-keys', page: panel });
  await panel.keyboard.press('Escape');
}

async function theOtherWays({ driven, text, visit }: Tour, see: See): Promise<void> {
  const panel = await driven.panel();
  await panel.getByRole('button', { name: text('panel.own_words') }).click();
  await panel.getByRole('textbox', { name: text('panel.words_label') }).fill(WORDS);
  await panel.getByRole('textbox', { name: text('lesson.testimony.name') }).fill('Ines Roth');
  await see({ name: 'panel-own-words', page: panel });
  await panel.getByRole('button', { name: text('panel.words_draft') }).click();
  await saveButton(panel, text).waitFor();
  await see({ name: 'panel-own-draft', page: panel });
  await panel.getByRole('button', { name: text('lesson.discard') }).click();
  await panel.getByRole('heading', { name: text('panel.start_title') }).waitFor();
  await see({ name: 'panel-start', page: panel });
  const empty = await driven.context.newPage();
  await empty.goto('about:blank');
  await empty.route('https://work.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<div></div>' }),
  );
  await empty.goto('https://work.example/');
  await clickLast(mainButton(await driven.trigger(empty), text));
  await panel.getByRole('alert').waitFor();
  await see({ name: 'panel-error', page: panel });
  const popup = await driven.trigger(await visit(demoPages[1].path));
  await mainButton(popup, text).waitFor();
  await see({ name: 'popup', page: popup });
  await popup.close();
}

async function thePages({ driven, text }: Tour, see: See): Promise<void> {
  const full = await driven.openPage('timeline.html');
  await full
    .getByRole('list', { name: text('timeline.log') })
    .getByRole('link')
    .first()
    .waitFor();
  await see({ name: 'timeline', page: full });
  await full
    .getByRole('button', { name: startOf(text, 'timeline.entry_more') })
    .first()
    .click();
  await full.getByRole('menuitem', { name: text('timeline.entry_used') }).click();
  await full.getByRole('dialog').waitFor();
  await see({ name: 'timeline-used', page: full });
  await full.keyboard.press('Escape');
  await goTo(full, 'lessons');
  const row = full.getByRole('main').locator('a[href^="#lesson/"]').first();
  await row.waitFor();
  await see({ name: 'lessons', page: full });
  await row.click();
  await full.getByRole('article').waitFor();
  await see({ name: 'lesson', page: full });
  await goTo(full, 'skills');
  await full.getByRole('textbox', { name: text('skills.name') }).waitFor();
  await see({ name: 'skills', page: full });
  await full.close();
  const settings = await driven.openPage('options.html');
  await settings
    .getByRole('heading', { name: text('settings.heading') })
    .first()
    .waitFor();
  await see({ name: 'settings', page: settings });
  await settings.getByRole('button', { name: text('settings.erase_button') }).click();
  await settings.getByRole('dialog').or(settings.getByRole('alertdialog')).waitFor();
  await see({ name: 'settings-erase', page: settings });
  await settings.close();
}

const goTo = (full: Page, view: string) =>
  full.evaluate((name) => {
    location.hash = name;
  }, view);
