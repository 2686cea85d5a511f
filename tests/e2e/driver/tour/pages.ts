import type { Page } from '@playwright/test';
import { startOf } from '../../../../scripts/browser/texts.ts';
import { backup } from '../backup.ts';
import { nearlyFull } from '../disk.ts';
import { choose, dialogOf, goTo, LONG_WORD, openAll, seeDialog, type Tour } from './screen.ts';

/** Timeline, lessons, skills and settings with the first lesson in them. */
export async function thePages(tour: Tour): Promise<void> {
  const { driven, text, see } = tour;
  const full = await driven.openPage('timeline.html');
  await full
    .getByRole('list', { name: text('timeline.log') })
    .getByRole('link')
    .first()
    .waitFor();
  await see({ name: 'timeline', page: full });
  await choose(full, startOf(text, 'timeline.entry_more'), text('timeline.entry_used'));
  await seeDialog(tour, 'timeline-used', full);
  await goTo(full, 'lessons');
  const row = full.getByRole('main').locator('a[href^="#lesson/"]').first();
  await row.waitFor();
  await see({ name: 'lessons', page: full });
  await full.getByRole('button', { name: text('popup.write') }).click();
  await seeDialog(tour, 'lessons-write', full);
  await goTo(full, 'skills');
  await theSkills(tour, full);
  await goTo(full, 'lessons');
  await row.click();
  await full.getByRole('article').waitFor();
  await see({ name: 'lesson', page: full });
  await theLesson(tour, full);
  await full.close();
  await theSettings(tour);
  await muchData(tour);
}

async function theSkills(tour: Tour, full: Page): Promise<void> {
  const { text, see } = tour;
  const name = full.getByRole('textbox', { name: text('skills.name') });
  await name.waitFor();
  await see({ name: 'skills', page: full });
  await name.fill(LONG_WORD);
  await name.press('Enter');
  const more = text('skills.more', LONG_WORD);
  await choose(full, more, text('skills.rename'));
  await see({ name: 'skills-rename', page: full });
  await full.keyboard.press('Escape');
  await choose(full, more, text('skills.delete'));
  await seeDialog(tour, 'skills-remove', full);
}

/** An edit on the full page with a long title and a long skill, what it changed, and the lesson deleted and back. */
async function theLesson({ text, see }: Tour, full: Page): Promise<void> {
  const address = await full.evaluate(() => location.hash);
  await full.getByRole('button', { name: text('lesson.edit'), exact: true }).click();
  const title = full.getByRole('textbox', { name: text('lesson.title'), exact: true });
  await title.fill(LONG_WORD);
  await full.getByText(text('lesson.draft_saved')).waitFor();
  await full.getByRole('combobox', { name: text('lesson.skill.choose') }).click();
  await full.getByRole('option', { name: LONG_WORD }).click();
  await full.getByRole('button', { name: text('ui.remove_named', LONG_WORD) }).waitFor();
  await see({ name: 'lesson-edit', page: full });
  await full.getByRole('button', { name: text('lesson.save_revision') }).click();
  await full.getByRole('region', { name: text('lessons.changes') }).waitFor();
  await openAll(full.locator('aside'));
  await see({ name: 'lesson-changed', page: full });
  await choose(full, startOf(text, 'lesson.more_for'), text('lesson.delete'));
  await full.getByRole('button', { name: text('ui.undo') }).waitFor();
  await goTo(full, address.slice(1));
  const restore = full.getByRole('button', { name: text('lessons.restore') });
  await restore.waitFor();
  await see({ name: 'lesson-deleted', page: full });
  await restore.click();
  await restore.waitFor({ state: 'detached' });
  await goTo(full, 'lesson/018f0000-0000-7000-8000-000000000000');
  await full.getByRole('heading', { name: text('lessons.missing_title') }).waitFor();
  await see({ name: 'lesson-missing', page: full });
}

async function theSettings(tour: Tour): Promise<void> {
  const { driven, text, see } = tour;
  const settings = await driven.openPage('options.html');
  await settings
    .getByRole('heading', { name: text('settings.heading') })
    .first()
    .waitFor();
  await see({ name: 'settings', page: settings });
  await settings.getByRole('button', { name: text('settings.erase_button') }).click();
  await seeDialog(tour, 'settings-erase', settings);
  const file = settings.locator('input[type=file]');
  await file.setInputFiles({ ...backup(), buffer: Buffer.from('no backup') });
  await dialogOf(settings).getByRole('alert').waitFor();
  await seeDialog(tour, 'settings-import-refused', settings);
  await file.setInputFiles(backup());
  const go = settings.getByRole('button', { name: text('settings.import_go'), exact: true });
  await go.waitFor();
  await see({ name: 'settings-import', page: settings });
  await go.click();
  await dialogOf(settings).waitFor({ state: 'detached' });
  await settings.close();
}

/** The full page with a year in it: a backup is due, the picture and its table, a dot's card, a search without a find. */
async function muchData({ driven, text, see }: Tour): Promise<void> {
  const full = await driven.openPage('timeline.html');
  await full.getByRole('button', { name: text('settings.remind_later') }).waitFor();
  await full.locator('[data-point]').first().waitFor();
  await see({ name: 'timeline-full', page: full });
  await full.locator('[data-point][tabindex="0"]').focus();
  await full.locator('[data-card] li').first().waitFor();
  await see({ name: 'timeline-card', page: full });
  await full.keyboard.press('Escape');
  await full.getByRole('radio', { name: text('timeline.as_table') }).click();
  await full.getByRole('region', { name: text('timeline.table_label') }).waitFor();
  await see({ name: 'timeline-table', page: full });
  await goTo(full, 'lessons');
  await full.getByRole('searchbox').waitFor();
  await see({ name: 'lessons-full', page: full });
  await full.getByRole('searchbox').fill('nothing has these words');
  await full.getByRole('heading', { name: text('lessons.none_title') }).waitFor();
  await see({ name: 'lessons-none', page: full });
  await thePractice({ text, see }, full);
  await nearlyFull(full);
  await goTo(full, 'timeline');
  await full.reload();
  await full.getByText(text('settings.low_space')).waitFor();
  await see({ name: 'timeline-low', page: full });
  await full.close();
}

/** A question that is due, and what is said of the answer. */
async function thePractice({ text, see }: Pick<Tour, 'text' | 'see'>, full: Page): Promise<void> {
  await goTo(full, 'practice');
  const card = full.getByRole('region', { name: text('lesson.check.try') });
  await card.waitFor();
  await see({ name: 'practice', page: full });
  for (const key of ['s', '1', 'Enter']) await full.keyboard.press(key);
  await card.getByRole('status').waitFor();
  await see({ name: 'practice-answered', page: full });
}
