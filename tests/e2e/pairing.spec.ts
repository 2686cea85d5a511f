import { type Driven, installIn } from '../../scripts/browser/chromium.ts';
import { confirmSkill, fillGaps, save, saveButton } from '../../scripts/browser/loop.ts';
import { startChromium } from '../../scripts/browser/start-chromium.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { bothThemes } from './driver/both-themes.ts';
import { ownWords } from './driver/own-words.ts';
import { connectTeam, startBackup } from './driver/seeded-server.ts';
import { expect, test } from './team-fixtures.ts';

const SAID = 'When the label printer stops, check the queue before you restart the printer.';

async function writeLesson(driven: Driven, text: Texts): Promise<void> {
  const panel = await ownWords(driven, text);
  await panel.getByRole('textbox', { name: text('panel.words_label') }).fill(SAID);
  await panel.getByRole('textbox', { name: text('lesson.testimony.name') }).fill('Ines Roth');
  await panel.getByRole('button', { name: text('panel.words_draft') }).click();
  await saveButton(panel, text).waitFor();
  await fillGaps(panel, text, 'When the label printer stops');
  await confirmSkill(panel, text);
  await save(panel, text);
}

/** Gives the lesson another title on its own page. */
async function retitle(driven: Driven, text: Texts, title: string) {
  const page = await driven.openPage('timeline.html#lessons');
  await page.getByRole('link', { name: /label printer/ }).click();
  await page.getByRole('button', { name: text('lessons.edit'), exact: true }).click();
  await page.getByRole('textbox', { name: text('lesson.title'), exact: true }).fill(title);
  await page.getByRole('button', { name: text('lesson.save_revision'), exact: true }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  return page;
}

test('a second device is let in by a code and digits on both screens; edits made apart are kept and offered on both', async ({
  driven,
  text,
  server,
  browserFound,
  extension,
}) => {
  test.setTimeout(240_000);
  const [person] = server.people;
  if (person === undefined) throw new Error('the team is empty');
  const settings = await connectTeam(driven, text, { server, person });
  await startBackup(settings, text);
  await writeLesson(driven, text);

  const second = await startChromium({
    browser: browserFound,
    headless: true,
    colorScheme: 'light',
    locale: 'en-GB',
  });
  try {
    const other = await installIn(second, extension);
    const there = await connectTeam(other, text, { server, person });
    await there.getByRole('button', { name: text('team.backup_start') }).click();
    await there.getByRole('button', { name: text('team.pair.take_start') }).click();
    const code = await there.locator('[data-pair=code]').textContent();
    await bothThemes(there, 'pair-code');

    await settings.bringToFront();
    await settings.getByRole('button', { name: text('team.pair.give_start') }).click();
    const field = settings.getByRole('textbox', { name: text('team.pair.code') });
    await field.fill('AAAA-AAAA');
    await field.press('Enter');
    await expect(settings.getByText(text('problem.pairing.code'))).toBeVisible();
    await bothThemes(settings, 'pair-wrong');
    await field.fill((code ?? '').toLowerCase());
    await field.press('Enter');
    const digits = settings.locator('[data-pair=digits]');
    await expect(digits).toHaveText(/^\d{3} \d{3}$/);
    await expect(there.locator('[data-pair=digits]')).toHaveText((await digits.textContent()) ?? '-');
    await bothThemes(settings, 'pair-digits');
    await settings.getByRole('button', { name: text('team.pair.give') }).click();
    await there.getByRole('button', { name: text('team.pair.take') }).click();
    await there.getByText(text('team.backup_is_on')).waitFor();
    await expect(settings.getByText(text('team.pair.given')).first()).toBeVisible();

    const lessons = await other.openPage('timeline.html#lessons');
    await expect(lessons.getByRole('link', { name: /label printer/ })).toBeVisible();
    await Promise.all([driven.context.setOffline(true), other.context.setOffline(true)]);
    const here = await retitle(driven, text, 'The label printer here');
    const away = await retitle(other, text, 'The label printer there');
    await Promise.all([driven.context.setOffline(false), other.context.setOffline(false)]);
    await settings.getByRole('button', { name: text('team.sync_now') }).click();
    await there.getByRole('button', { name: text('team.sync_now') }).click();
    await settings.getByRole('button', { name: text('team.sync_now') }).click();

    for (const page of [here, away]) {
      const both = page.getByRole('region', { name: text('lessons.two_heads_title') });
      await expect(both).toBeVisible({ timeout: 60_000 });
      await both.getByRole('button', { name: text('lessons.compare') }).click();
      await expect(both.getByRole('insertion').first()).toHaveText('there');
      await expect(both.getByRole('deletion').first()).toHaveText('here');
    }
    await bothThemes(here, 'two-heads');
    await here.getByRole('button', { name: text('lessons.take_other') }).click();
    await here.getByRole('heading', { level: 2, name: 'The label printer here' }).waitFor();
    await away
      .getByRole('heading', { level: 2, name: 'The label printer here' })
      .waitFor({ timeout: 60_000 });
    await expect(away.getByRole('region', { name: text('lessons.two_heads_title') })).toHaveCount(0);
    await other.close();
  } finally {
    await second.end();
  }
});
