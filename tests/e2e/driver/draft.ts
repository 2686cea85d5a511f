import type { Locator, Page } from '@playwright/test';
import type { Driven } from '../../../scripts/browser/chromium.ts';
import { captureFront, confirmSkill, save, saveButton } from '../../../scripts/browser/loop.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';

/** Captures the page in front and waits for its draft; gives the panel. */
export async function draftOf(driven: Driven, page: Page, text: Texts): Promise<Page> {
  const panel = await captureFront(driven, page, text);
  await saveButton(panel, text)
    .waitFor()
    .catch(async () => {
      throw new Error(`no draft came; the panel shows: ${await panel.locator('body').textContent()}`);
    });
  return panel;
}

/** A text field of a draft by the key of its name. */
export const field = (panel: Page, text: Texts, key: string): Locator =>
  panel.getByRole('textbox', { name: text(key), exact: true });

/** Types into the title and waits until the panel says that it is kept. */
export async function retitle(panel: Page, text: Texts, title: string): Promise<void> {
  await field(panel, text, 'lesson.title').fill(title);
  await panel.getByText(text('lesson.draft_saved')).waitFor();
}

/** Makes a lesson of the page in front and keeps it; gives the panel, which says so. */
export async function keptOf(driven: Driven, page: Page, text: Texts): Promise<Page> {
  const panel = await draftOf(driven, page, text);
  await confirmSkill(panel, text);
  await save(panel, text);
  return panel;
}
