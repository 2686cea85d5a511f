import type { Locator, Page } from '@playwright/test';
import type { Driven } from './chromium.ts';
import { startOf, type Texts } from './texts.ts';

/** The loop as a person does it, each function one act; `text` gives the words of the build. */

/** Opens the popup over a tab, as a click on the toolbar icon does, and captures the page. Gives the panel. */
export async function captureFront(driven: Driven, page: Page, text: Texts): Promise<Page> {
  const popup = await driven.trigger(page);
  await clickLast(mainButton(popup, text));
  return driven.panel();
}

/** Clicks what closes its own surface: the popup may be gone before the click is reported back. */
export async function clickLast(button: Locator): Promise<void> {
  await button.waitFor();
  await button.click().catch((error: unknown) => {
    if (!button.page().isClosed() && !String(error).includes('has been closed')) throw error;
  });
}

/** The popup's one primary act; the first time it has other words. */
export const mainButton = (popup: Page, text: Texts): Locator =>
  popup
    .getByRole('button', { name: text('popup.welcome_button') })
    .or(popup.getByRole('button', { name: startOf(text, 'popup.capture') }));

/** The save button of a draft, which is there once the draft is. */
export const saveButton = (panel: Page, text: Texts): Locator =>
  panel.getByRole('button', { name: text('lesson.save'), exact: true });

/** The part of a draft under one of its small headings, by the heading's key. */
export const part = (panel: Page, text: Texts, key: string): Locator =>
  panel
    .locator('section')
    .filter({ has: panel.getByRole('heading', { name: text(key), exact: true }) })
    .last();

/** Confirms the first suggested skill; where none is suggested, takes the first of the list. */
export async function confirmSkill(panel: Page, text: Texts): Promise<void> {
  const skills = part(panel, text, 'lesson.skill.label');
  const suggested = skills.getByRole('button', { name: startOf(text, 'ui.add_named') }).first();
  if ((await suggested.count()) > 0) {
    await suggested.click();
  } else {
    await skills.getByRole('combobox').click();
    await panel.getByRole('option').nth(1).click();
  }
  await skills
    .getByRole('button', { name: startOf(text, 'ui.remove_named') })
    .first()
    .waitFor();
}

/** Gives what a draft may lack and only a person can say: a title, an insight. */
export async function fillGaps(panel: Page, text: Texts, words: string): Promise<void> {
  const title = panel.getByRole('textbox', { name: text('lesson.title'), exact: true });
  if ((await title.inputValue()).trim() === '') await title.fill(words);
  const warnings = panel.locator('[id^="field-caution-"]');
  for (let left = await warnings.count(); left > 0; left -= 1) {
    await warnings.first().click();
    await warnings.nth(left - 1).waitFor({ state: 'detached' });
  }
  const addInsight = panel.getByRole('button', { name: text('lesson.add.insight') });
  if ((await addInsight.count()) === 0) return;
  await addInsight.click();
  const insight = panel.getByRole('textbox', { name: text('lesson.add.insight') });
  await insight.fill(words);
  await insight.press('Enter');
  await addInsight.or(insight).waitFor({ state: 'detached' });
}

/** Takes every question that rules suggest; gives how many there were. */
export async function takeSuggestions(panel: Page, text: Texts): Promise<number> {
  const take = panel.getByRole('button', { name: text('lesson.suggested.take'), exact: true });
  const suggested = await take.count();
  for (let left = suggested; left > 0; left -= 1) {
    await take.first().click();
    await take.nth(left - 1).waitFor({ state: 'detached' });
  }
  return suggested;
}

/** Saves the draft and waits until the panel says that the lesson is kept. */
export async function save(panel: Page, text: Texts): Promise<void> {
  await saveButton(panel, text).click();
  await panel.getByRole('heading', { name: text('panel.kept') }).waitFor();
}
