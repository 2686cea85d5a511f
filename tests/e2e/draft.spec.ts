import { demoPages } from '../../demo/pages.ts';
import { killWorker } from '../../scripts/browser/faults.ts';
import { clickLast, confirmSkill, save, saveButton } from '../../scripts/browser/loop.ts';
import { startOf } from '../../scripts/browser/texts.ts';
import { draftOf, field, retitle } from './driver/draft.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'Reload, never restart';

test('a draft is as it was after the panel was closed and opened again', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const panel = await draftOf(driven, page, text);
  await retitle(panel, text, TITLE);
  await field(panel, text, 'lesson.why').fill('Scanners lost their connection in March.');
  await expect(panel.getByText(text('lesson.draft_saved'))).toBeVisible();

  await panel.close();
  const popup = await driven.trigger(page);
  await clickLast(popup.getByRole('button', { name: text('popup.draft') }));
  const again = await driven.panel();

  await expect(field(again, text, 'lesson.title')).toHaveValue(TITLE);
  await expect(field(again, text, 'lesson.why')).toHaveValue('Scanners lost their connection in March.');
});

test('what is typed just before the panel closes is not lost', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const panel = await draftOf(driven, page, text);
  await field(panel, text, 'lesson.title').fill(TITLE);
  await panel.close({ runBeforeUnload: true });

  const popup = await driven.trigger(page);
  await expect(popup.getByText(TITLE)).toBeVisible();
});

test('a killed worker loses nothing and is not noticed', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const panel = await draftOf(driven, page, text);
  await killWorker(driven);
  await retitle(panel, text, TITLE);
  await killWorker(driven);
  await confirmSkill(panel, text);
  await save(panel, text);

  const timeline = await driven.openPage('timeline.html');
  await expect(timeline.getByRole('link', { name: TITLE })).toHaveCount(1);
});

test('a discarded draft comes back with Undo', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const panel = await draftOf(driven, page, text);
  await retitle(panel, text, TITLE);
  await panel.getByRole('button', { name: text('lesson.discard') }).click();
  await expect(saveButton(panel, text)).toBeHidden();
  await panel.getByRole('button', { name: text('ui.undo') }).click();

  await expect(field(panel, text, 'lesson.title')).toHaveValue(TITLE);
});

test('a click on a quote shows it on the page', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const panel = await draftOf(driven, page, text);
  const show = text('lesson.support_does', text('lesson.support.quote'), text('lesson.show_on_page'));
  await panel.getByRole('button', { name: show }).first().click();

  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
});

test('a page that already has a lesson offers to update it', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const panel = await draftOf(driven, page, text);
  await retitle(panel, text, TITLE);
  await confirmSkill(panel, text);
  await save(panel, text);
  await clickLast((await driven.trigger(page)).getByRole('button', { name: startOf(text, 'popup.capture') }));
  await panel.getByRole('button', { name: text('panel.known_update') }).click();

  await expect(field(panel, text, 'lesson.title')).toHaveValue(TITLE);
  await panel.getByRole('button', { name: text('lesson.save_revision') }).click();
  await expect(panel.getByRole('heading', { name: text('panel.kept_revision') })).toBeVisible();
  const timeline = await driven.openPage('timeline.html#lessons');
  await expect(timeline.getByText(text('lessons.shown').split(' | ')[0] ?? '')).toBeVisible();
});

test('a lesson cannot be saved without a skill, and the panel says so', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const panel = await draftOf(driven, page, text);
  // It says what is missing instead of being dead, so it may be pressed.
  await saveButton(panel, text).click({ force: true });

  await expect(panel.getByText(text('lesson.missing.sentence', text('lesson.missing.skill')))).toBeVisible();
  await expect(panel.getByRole('heading', { name: text('panel.kept') })).toBeHidden();
});
