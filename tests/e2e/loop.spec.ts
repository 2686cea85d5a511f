import type { Locator } from '@playwright/test';
import { demoPages, withAllComments } from '../../demo/pages.ts';
import { captureFront, clickLast, mainButton, part, saveButton } from '../../scripts/browser/loop.ts';
import { startOf } from '../../scripts/browser/texts.ts';
import { expect, test } from './fixtures.ts';

test('from the toolbar icon to a saved lesson on the timeline in at most five clicks', async ({
  driven,
  visit,
  text,
}) => {
  const page = await visit(demoPages[0].path);
  let clicks = 0;
  const click = async (button: Locator) => {
    clicks += 1;
    await clickLast(button);
  };

  clicks += 1;
  const popup = await driven.trigger(page);
  await click(mainButton(popup, text));
  const panel = await driven.panel();
  await click(
    part(panel, text, 'lesson.skill.label')
      .getByRole('button', { name: startOf(text, 'ui.add_named') })
      .first(),
  );
  const title = await panel.getByRole('textbox', { name: text('lesson.title'), exact: true }).inputValue();
  await click(saveButton(panel, text));

  await expect(panel.getByRole('heading', { name: text('panel.kept') })).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(5);
  const timeline = await driven.openPage('timeline.html');
  await expect(timeline.getByRole('link', { name: title })).toBeVisible();
});

test('a save that lacks a skill leads to it, and the head and foot of the panel stay where they are', async ({
  driven,
  visit,
  text,
}) => {
  const panel = await captureFront(driven, await visit(demoPages[0].path), text);
  // Said to be disabled, and still to be pressed.
  await saveButton(panel, text).click({ force: true });
  await panel.getByText(startOf(text, 'lesson.missing.sentence')).waitFor();
  expect(await panel.evaluate(() => document.documentElement.scrollTop + document.body.scrollTop)).toBe(0);
  const [page, view] = await panel.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  expect(page).toBe(view);
});

// One browser takes the pages of a flavour one after another, as a person does.
for (const flavour of new Set(demoPages.map((page) => page.flavour))) {
  test(`${flavour}: every claim of each draft stands beside words of its page`, async ({
    driven,
    visit,
    text,
  }) => {
    for (const { path, title } of demoPages.filter((page) => page.flavour === flavour)) {
      const page = await visit(path);
      // What a long issue keeps back until it is asked for is captured too.
      const whole = withAllComments.path.startsWith(path) ? await visit(withAllComments.path) : page;
      const words = await whole.evaluate(() => document.body.textContent?.replace(/\s+/g, '') ?? '');
      await page.bringToFront();
      const panel = await captureFront(driven, page, text);
      await expect(panel.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(saveButton(panel, text)).toBeVisible();

      const insight = await panel
        .getByRole('textbox', { name: text('lesson.slot.insight'), exact: true })
        .inputValue();
      const quotes = panel.getByRole('button', { name: text('lesson.support.quote') });
      expect(words).toContain(insight.replace(/\s+/g, ''));
      expect(await quotes.count()).toBeGreaterThanOrEqual(3);
      await panel.close();
    }
  });
}
