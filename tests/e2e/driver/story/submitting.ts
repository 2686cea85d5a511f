import type { Locator, Page } from '@playwright/test';
import { confirmSkill, save } from '../../../../scripts/browser/loop.ts';
import type { Texts } from '../../../../scripts/browser/texts.ts';
import { draftOf, field } from '../draft.ts';
import { type Actor, castOf, type Scene, SKILL, wikiPage } from './scene.ts';

/** What is sent to a server and read by another browser comes with the next sync, in ms. */
export const SOON = 45_000;

/** How a lesson stands in the team, on the lesson itself. */
const status = (page: Page, text: Texts): Locator =>
  page.getByRole('region', { name: text('submit.status') });

/** Waits until the author reads a state of their submission; gives all that stands there. */
export async function standing(panel: Page, text: Texts, state: string): Promise<string> {
  const shown = status(panel, text);
  const word = shown.getByText(text(`submit.state.${state}`), { exact: true });
  await word.first().waitFor({ timeout: SOON });
  return text(`submit.state.${state}`);
}

/** Captures the page of the wiki and keeps the draft as one's own lesson; gives the panel. */
export async function kept({ driven }: Actor, scene: Scene): Promise<{ panel: Page; title: string }> {
  const { text } = scene;
  const page = await driven.context.newPage();
  await page.goto(wikiPage(scene));
  const panel = await draftOf(driven, page, text);
  await confirmSkill(panel, text);
  const title = await field(panel, text, 'lesson.title').inputValue();
  await save(panel, text);
  return { panel, title };
}

async function send(panel: Page, text: Texts, look: (dialog: Locator) => Promise<void>): Promise<string> {
  const dialog = panel.getByRole('dialog', { name: text('submit.act') });
  const skill = dialog.getByRole('combobox', { name: text('submit.skill') });
  await skill.waitFor();
  if (!(await skill.textContent())?.includes(SKILL)) {
    await skill.click();
    await panel.getByRole('option', { name: SKILL }).click();
    await skill.filter({ hasText: SKILL }).waitFor();
  }
  await look(dialog);
  await panel.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  return standing(panel, text, 'waiting');
}

/** Puts the kept lesson before the team from the panel. */
export async function submitted(panel: Page, { text, picture }: Scene): Promise<string> {
  await panel.getByRole('button', { name: text('submit.act') }).click();
  return send(panel, text, () => picture('submit', panel));
}

/** Opens the kept lesson, where the reviewer's comment stands at the statement it is about. */
export async function commented(
  panel: Page,
  { server, text, picture }: Scene,
  comment: string,
): Promise<string> {
  await panel.getByRole('button', { name: text('panel.open_lesson') }).click();
  const article = panel.getByRole('article');
  await article.getByText(comment).waitFor({ timeout: SOON });
  await article
    .getByRole('list')
    .filter({ hasText: comment })
    .last()
    .getByText(castOf(server).owner.name)
    .waitFor();
  await picture('changes', panel);
  return comment;
}

/** Gives the opened lesson another title and submits what became of it. */
export async function changed(panel: Page, { text, picture }: Scene, title: string): Promise<string> {
  await panel.getByRole('button', { name: text('lesson.edit'), exact: true }).click();
  await field(panel, text, 'lesson.title').fill(title);
  await panel.getByText(text('lesson.draft_saved')).waitFor();
  await panel.getByRole('button', { name: text('lesson.save_revision') }).click();
  await panel.getByRole('heading', { name: text('panel.kept_revision') }).waitFor();
  await panel.getByRole('button', { name: text('submit.newer') }).click();
  return send(panel, text, () => picture('submit-again', panel));
}
