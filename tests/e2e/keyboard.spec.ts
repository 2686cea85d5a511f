import { demoPages } from '../../demo/pages.ts';
import { confirmSkill, mainButton, part, save, saveButton } from '../../scripts/browser/loop.ts';
import { startOf } from '../../scripts/browser/texts.ts';
import { draftOf } from './driver/draft.ts';
import { focused, tabTo } from './driver/keys.ts';
import { expect, test } from './fixtures.ts';

test('the loop works by keyboard alone, with the focus to be seen', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const popup = await driven.trigger(page);
  await mainButton(popup, text).waitFor();
  // The popup is gone before the key is let go.
  await popup.keyboard.press('Enter').catch(() => undefined);
  const panel = await driven.panel();
  await saveButton(panel, text).waitFor();

  const skills = part(panel, text, 'lesson.skill.label').getByRole('button', {
    name: startOf(text, 'ui.add_named'),
  });
  const skill = (await skills.first().getAttribute('aria-label')) ?? '';
  const suggestion = await tabTo(panel, (name) => name === skill);
  expect(suggestion.ring).toBe(true);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: startOf(text, 'ui.remove_named') })).toBeVisible();
  await panel.keyboard.press('Control+Enter');

  await expect(panel.getByRole('heading', { name: text('panel.kept') })).toBeFocused();
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByRole('article')).toBeVisible();
  await panel.keyboard.press('u');
  await expect(panel.getByRole('dialog', { name: text('lesson.used.act') }).locator(':focus')).toHaveCount(1);
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByText(text('lesson.used.done'))).toBeVisible();
});

test('nothing in a draft holds the focus: Tab comes around', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[2].path);
  const panel = await draftOf(driven, page, text);
  await tabTo(panel, (name) => name.startsWith(text('lesson.save')));
  const seen = new Set<string>();
  for (let presses = 0; presses < 60; presses++) {
    await panel.keyboard.press('Tab');
    seen.add((await focused(panel)).name);
  }
  expect(seen.size).toBeGreaterThan(10);
});

test('a dialog takes the focus, Escape closes it and the focus returns', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[2].path);
  const panel = await draftOf(driven, page, text);
  await tabTo(panel, (name) => startOf(text, 'lesson.more_for').test(name));
  const { name } = await focused(panel);
  await panel.keyboard.press('Enter');
  await panel.getByRole('menuitem', { name: text('lesson.act.testimony') }).press('Enter');
  await expect(panel.getByRole('dialog')).toBeVisible();
  await panel.keyboard.press('Escape');

  await expect(panel.getByRole('dialog')).toBeHidden();
  await expect.poll(async () => (await focused(panel)).name).toBe(name);
});

test('the log of the timeline is walked with j and k and opened with Enter', async ({
  driven,
  visit,
  text,
}) => {
  for (const { path } of demoPages.slice(0, 2)) {
    const panel = await draftOf(driven, await visit(path), text);
    await confirmSkill(panel, text);
    await save(panel, text);
  }
  const timeline = await driven.openPage('timeline.html');
  const entries = timeline.getByRole('list', { name: text('timeline.log') }).getByRole('link');
  await expect(entries).toHaveCount(2);
  await timeline.keyboard.press('j');
  await expect(entries.nth(0)).toBeFocused();
  await timeline.keyboard.press('j');
  await expect(entries.nth(1)).toBeFocused();
  await timeline.keyboard.press('k');
  await expect(entries.nth(0)).toBeFocused();
  await timeline.keyboard.press('Enter');
  await expect(timeline.getByRole('article')).toBeVisible();
  await timeline.keyboard.press('Escape');
  await expect(entries).toHaveCount(2);
});
