import type { Locator, Page } from '@playwright/test';
import type { Driven } from '../../../../scripts/browser/chromium.ts';
import type { Texts } from '../../../../scripts/browser/texts.ts';
import type { FakeModel } from '../../../fake-model/server.ts';

/** A screen with something on it, as a person meets it. */
export type Screen = { name: string; page: Page };

/** What a part of the tour needs: the browser, the words of the build, and who looks at each screen. */
export type Tour = {
  driven: Driven;
  text: Texts;
  visit(path: string): Promise<Page>;
  /** Slow enough that its answers can be looked at on their way. */
  model: FakeModel;
  see(screen: Screen): Promise<void>;
};

/** What the tour types as its own words. */
export const WORDS = `Before you renew a certificate, take the deploy lock. If the lock is taken, wait for the release to end.
The gateway reads the new pair only at reload, so a copied file changes nothing until you reload that host.`;

/** A word of sixty letters, which has no place to break. */
export const LONG_WORD = 'Gatewaycertificaterenewalhandoverchecklistforeverycoldwareho';

export const goTo = (full: Page, view: string): Promise<void> =>
  full.evaluate((name) => {
    location.hash = name;
  }, view);

/** Opens the menu behind the first button of this name, and takes an act of it. */
export async function choose(page: Page, button: RegExp | string, act: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('menuitem', { name: act }).click();
}

/** The open dialog; a notice has the role too, but says that it blocks nothing. */
export const dialogOf = (page: Page): Locator => page.locator('[role=dialog]:not([aria-modal=false])');

/** Shows an open dialog, then closes it as a person does. */
export async function seeDialog({ see }: Tour, name: string, page: Page): Promise<void> {
  await dialogOf(page).waitFor();
  await see({ name, page });
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
}

/** Opens everything that can be opened in its place; each one opened is no longer among the closed. */
export async function openAll(place: Page | Locator): Promise<void> {
  const closed = place.locator('button[aria-expanded=false]:not([aria-haspopup]):visible');
  while ((await closed.count()) > 0) await closed.first().click();
}
