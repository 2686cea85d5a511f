import type { Page } from '@playwright/test';
import { beforeAnything, withoutDatabase } from './tour/first.ts';
import { theModels } from './tour/models.ts';
import { thePages } from './tour/pages.ts';
import { theOtherWays, thePanel } from './tour/panel.ts';
import type { Screen, Tour } from './tour/screen.ts';
import { theSites } from './tour/sites.ts';

/** Every screen of the tour, in its order, so that none can drop out unnoticed. */
export const SCREENS = [
  'welcome',
  'timeline-empty',
  'lessons-empty',
  'sample',
  'popup-own-page',
  'popup-refused',
  'popup-first-run',
  'panel',
  'panel-suggested',
  'panel-ready',
  'panel-open',
  'panel-redact',
  'panel-redacted',
  'panel-menu',
  'panel-testimony',
  'panel-quote',
  'panel-missing',
  'panel-kept',
  'panel-lesson',
  'panel-check',
  'panel-check-answered',
  'panel-lessons',
  'panel-keys',
  'panel-none',
  'panel-tips',
  'panel-known',
  'panel-picking',
  'panel-describe',
  'panel-described',
  'panel-own-words',
  'panel-own-draft',
  'panel-check-edit',
  'panel-full',
  'popup-draft',
  'draft-closed',
  'panel-start',
  'panel-error',
  'popup',
  'timeline',
  'timeline-used',
  'lessons',
  'lessons-write',
  'skills',
  'skills-rename',
  'skills-remove',
  'lesson',
  'lesson-edit',
  'lesson-changed',
  'lesson-deleted',
  'lesson-missing',
  'settings',
  'settings-erase',
  'settings-import-refused',
  'settings-import',
  'timeline-full',
  'timeline-card',
  'timeline-table',
  'lessons-full',
  'lessons-none',
  'practice',
  'practice-answered',
  'timeline-low',
  'popup-site',
  'settings-site',
  'settings-model-check',
  'settings-model',
  'settings-tried',
  'settings-model-remove',
  'panel-sending',
  'panel-arriving',
  'panel-stopped',
  'panel-broken-off',
  'settings-sent',
  'no-database',
];

/** Waits until what changed has been drawn and nothing moves any more, also nothing that began as another thing ended. */
export const stillness = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
      if (moving.length === 0) return;
      await Promise.all(moving.map((animation) => animation.finished.catch(() => undefined)));
    }
  });

/** Shows a page in a theme. Popup and panel do not take it from the browser they stand in, so it is set page by page. */
export async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  // A colour on its way from one theme to the other is neither.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await stillness(page);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  if (isDark !== (theme === 'dark')) throw new Error(`the page is not ${theme}`);
}

/** Visits every screen once, in the order a new person would meet them, and shows each to `see`. */
export async function tour(at: Omit<Tour, 'see'>, see: (screen: Screen) => Promise<void>): Promise<void> {
  const whole = { ...at, see };
  await beforeAnything(whole);
  await thePanel(whole);
  await theOtherWays(whole);
  await thePages(whole);
  await theSites(whole);
  await theModels(whole);
  await withoutDatabase(whole);
}
