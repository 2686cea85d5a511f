import type { Locator } from '@playwright/test';
import { answered, content, idOf, revised } from '../unit/log/samples.ts';
import { axeFindings } from './driver/axe.ts';
import { fileOf, importFile } from './driver/backup.ts';
import { axeInBothThemes } from './driver/both-themes.ts';
import { expect, test } from './fixtures.ts';

const DAY = 86_400_000;

/** Two lessons kept a day ago, so that both are due today and neither has waited, and one that was answered since. */
function twoDue() {
  const at = Date.now() - DAY;
  const kept = (n: number, title: string) =>
    revised({ id: n, at, lesson: idOf(700 + n), rev: idOf(1_000 + n), content: content({ title }) });
  return fileOf([
    kept(1, 'Rotate the gateway certificate'),
    kept(2, 'Drain a pump'),
    kept(3, 'Fill a tank'),
    answered({ id: 4, at: at + 1_000, lesson: idOf(703) }),
  ]);
}

/** The key of an option, which is its place that day. */
async function keyOf(card: Locator, option: string): Promise<string> {
  const said = await card.getByRole('radio').allTextContents();
  return said.find((words) => words.endsWith(`Choice ${option} of the gateway question`))?.[0] ?? '';
}

test('practice by keyboard: how sure, the answer, the reasons; taken back, answered again, paused and taken up', async ({
  driven,
  text,
}) => {
  test.setTimeout(120_000);
  await importFile(driven, text, twoDue());
  const page = await driven.openPage('timeline.html#practice');
  const card = page.getByRole('region', { name: text('lesson.check.try') });
  await expect(card).toBeFocused();
  const axe = async () => expect(await axeInBothThemes(page)).toEqual([]);
  await axe();
  await page.keyboard.press('1');
  await expect(card.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('s');
  await page.keyboard.press(await keyOf(card, 'b'));
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('practice.soon'))).toBeVisible();
  for (const id of ['b', 'c']) await expect(page.getByText(`Because ${id} is not what`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gateway runbook' })).toBeVisible();
  await axe();

  await page.getByRole('button', { name: text('practice.take_back') }).press('Enter');
  await expect(card).toBeFocused();
  for (const go of ['practice.next', 'practice.finish'] as const) {
    await expect(card).toBeFocused();
    for (const key of ['u', await keyOf(card, 'a'), 'Enter']) await page.keyboard.press(key);
    await expect(page.getByRole('button', { name: text(go), exact: true })).toBeVisible();
    await expect(page.getByText(text('practice.later'))).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: text('practice.done') })).toBeVisible();
  await axe();

  const menu = page.getByRole('button', { name: text('practice.menu') });
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: text('practice.pause.date') }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByLabel(text('practice.pause.first_day'))).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(text('practice.paused_text'))).toBeVisible();
  await axe();
  await page.getByRole('button', { name: text('practice.resume') }).press('Enter');
  await expect(page.getByRole('heading', { name: text('practice.done') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#timeline$/);
});

test('the side panel says in one line what is due, opens it by the press of a key and closes it again', async ({
  driven,
  text,
}) => {
  test.setTimeout(120_000);
  await importFile(driven, text, twoDue());
  const panel = await driven.openPage('sidepanel.html');
  const line = panel.getByRole('button', {
    name: text('practice.line').split(' | ')[1]?.replace('$1', '2') ?? '',
  });
  await expect(line).toBeVisible();
  await expect(panel.getByRole('region', { name: text('lesson.check.try') })).toHaveCount(0);
  await panel.setViewportSize({ width: 360, height: 700 });
  await line.press('Enter');
  const card = panel.getByRole('region', { name: text('lesson.check.try') });
  await expect(card).toBeFocused();
  expect(await axeInBothThemes(panel)).toEqual([]);
  await panel.keyboard.press('Escape');
  await expect(line).toBeFocused();
});
