import { demoPages } from '../../demo/pages.ts';
import { confirmSkill, save, saveButton } from '../../scripts/browser/loop.ts';
import { backup, importFile } from './driver/backup.ts';
import { draftOf, field } from './driver/draft.ts';
import { focused, tabTo } from './driver/keys.ts';
import { expect, test } from './fixtures.ts';

const EVENTS = 100;

test('a file is imported and everything erased by keyboard alone', async ({ driven, text }) => {
  const settings = await driven.openPage('options.html');
  await settings.getByRole('heading', { name: text('settings.erase') }).waitFor();
  // Asked for before the way there: the browser needs a moment until it hands its dialog over.
  const choosing = settings.waitForEvent('filechooser');
  expect((await tabTo(settings, (name) => name === text('settings.import'))).ring).toBe(true);
  await settings.keyboard.press('Enter');
  await (await choosing).setFiles(backup(EVENTS));
  await settings.getByRole('button', { name: text('settings.import_go'), exact: true }).waitFor();
  await tabTo(settings, (name) => name === text('settings.import_go'));
  await settings.keyboard.press('Enter');
  await expect(settings.getByText(/^Imported /)).toBeVisible();

  expect((await tabTo(settings, (name) => name === text('settings.erase_button'))).ring).toBe(true);
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('textbox', { name: text('settings.erase_type', 'erase') })).toBeFocused();
  await settings.keyboard.type('erase');
  await settings.keyboard.press('Enter');
  await expect(settings.getByText(text('settings.erased'))).toBeVisible();
  await expect.poll(async () => (await focused(settings)).name).toBe(text('settings.erase_button'));
});

test('lessons are searched, walked, opened and left by keyboard alone', async ({ driven, text }) => {
  await importFile(driven, text, backup(EVENTS));
  const full = await driven.openPage('timeline.html#lessons');
  const rows = full.getByRole('list', { name: text('lessons.heading') }).getByRole('link');
  await rows.first().waitFor();
  await full.keyboard.press('/');
  const search = full.getByRole('searchbox', { name: text('lessons.search') });
  await expect(search).toBeFocused();
  await full.keyboard.type('zzzz');
  await expect(rows).toHaveCount(0);
  await full.keyboard.press('Escape');
  await rows.first().waitFor();
  await full.keyboard.press('Escape');
  await expect(search).not.toBeFocused();

  await full.keyboard.press('j');
  await full.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  expect((await focused(full)).ring).toBe(true);
  await full.keyboard.press('k');
  await full.keyboard.press('Enter');
  await full.getByRole('article').waitFor();
  await full.keyboard.press('u');
  await expect(full.getByRole('dialog', { name: text('lesson.used.act') })).toBeVisible();
  await full.keyboard.press('Escape');
  await expect(full.getByRole('dialog')).toHaveCount(0);
  await full.keyboard.press('e');
  await expect(field(full, text, 'lesson.title')).toBeVisible();
  await full.keyboard.press('Escape');
  await expect(rows.nth(0)).toBeFocused();
});

test('a skill is renamed and leads to its lessons by keyboard alone', async ({ driven, text }) => {
  const full = await driven.openPage('timeline.html#skills');
  await full.getByRole('rowheader').first().waitFor();
  await full.keyboard.press('j');
  const { name, ring } = await focused(full);
  expect(ring).toBe(true);
  await full.keyboard.press('Tab');
  expect((await focused(full)).name).toBe(text('skills.more', name));
  await full.keyboard.press('Enter');
  await full.getByRole('menuitem', { name: text('skills.rename') }).waitFor();
  await full.keyboard.press('ArrowDown');
  await full.keyboard.press('Enter');
  await expect(full.getByRole('textbox', { name: text('skills.rename_label', name) })).toBeFocused();
  await full.keyboard.press('ControlOrMeta+A');
  await full.keyboard.type('Incidents');
  await full.keyboard.press('Enter');
  await expect(full.getByRole('rowheader', { name: 'Incidents', exact: true })).toBeVisible();
});

test('the install page leads to the sample by keyboard alone', async ({ driven, text }) => {
  const welcome = await driven.openPage('welcome.html');
  await welcome.getByRole('heading').first().waitFor();
  expect((await tabTo(welcome, (name) => name === text('welcome.sample'))).ring).toBe(true);
  const opening = driven.context.waitForEvent('page');
  await welcome.keyboard.press('Enter');
  await expect((await opening).getByRole('heading').first()).toBeVisible();
});

test('a check is answered and own words are drafted by keyboard alone', async ({ driven, visit, text }) => {
  const panel = await draftOf(driven, await visit(demoPages[2].path), text);
  await tabTo(panel, (name) => name.trim() === text('lesson.suggested.take'));
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: text('lesson.check.number', '1') })).toBeVisible();
  await confirmSkill(panel, text);
  await save(panel, text);
  await tabTo(panel, (name) => name === text('lesson.check.try'));
  await panel.keyboard.press('Enter');
  const card = panel.getByRole('region', { name: text('lesson.check.try') });
  await card.waitFor();
  for (const key of ['s', '1', 'Enter']) await panel.keyboard.press(key);
  await expect(card.getByRole('status')).toBeVisible();

  await tabTo(panel, (name) => name.trim() === text('panel.own_words'));
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: text('panel.words_label') })).toBeFocused();
  await panel.keyboard.type('Before you renew a certificate, take the deploy lock, or a release undoes it.');
  await tabTo(panel, (name) => name.trim() === text('lesson.testimony.name'));
  await panel.keyboard.type('Ines Roth');
  await panel.keyboard.press('Control+Enter');
  await expect(saveButton(panel, text)).toBeVisible();
});
