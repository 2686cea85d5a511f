import type { Page } from '@playwright/test';
import type { Driven } from '../../../scripts/browser/chromium.ts';
import { clickLast } from '../../../scripts/browser/loop.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';

/** Opens the panel where a lesson is written from one's own words. */
export async function ownWords(driven: Driven, text: Texts): Promise<Page> {
  const page = await driven.context.newPage();
  await page.goto('chrome://version/');
  const popup = await driven.trigger(page);
  await clickLast(popup.getByRole('button', { name: text('popup.write') }));
  return driven.panel();
}
