import type { Locator, Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { draftOf } from './driver/draft.ts';
import { stillness } from './driver/tour.ts';
import { expect, test } from './fixtures.ts';

const style = (element: Locator, name: string): Promise<string> =>
  element.evaluate((found, property) => getComputedStyle(found).getPropertyValue(property), name);

async function forced(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  // A colour on its way there is neither.
  await stillness(page);
}

test('in forced colours the focus, what is chosen and what a claim rests on are still seen', async ({
  driven,
  visit,
  text,
}) => {
  const panel = await draftOf(driven, await visit(demoPages[2].path), text);
  await forced(panel);
  expect(await style(panel.locator('.support-bar').first(), 'border-inline-start-width')).toBe('3px');

  const harm = panel.getByRole('radiogroup', { name: text('lesson.tier.label') }).getByRole('radio');
  const chosen = harm.and(panel.locator('[data-checked]'));
  const other = harm.and(panel.locator('[data-unchecked]')).first();
  const edge = 'border-top-color';
  expect(await style(chosen, edge)).not.toBe(await style(other, edge));

  await panel.keyboard.press('Tab');
  const focus = panel.locator(':focus-visible');
  expect(await style(focus, 'outline-style')).toBe('solid');
  expect(await style(focus, 'outline-width')).toBe('2px');
});

test('in forced colours the act a menu stands on is still seen', async ({ driven, text }) => {
  const full = await driven.openPage('timeline.html#skills');
  await full.getByRole('rowheader').first().waitFor();
  await forced(full);
  await full.keyboard.press('j');
  await full.keyboard.press('Tab');
  await full.keyboard.press('Enter');
  const item = full.getByRole('menuitem', { name: text('skills.show') });
  await expect(item).toBeFocused();
  expect(await style(item, 'outline-style')).toBe('solid');
});
