import '../messages.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';

const code = readFileSync(join(import.meta.dirname, '../../../public/strict-csp.js'), 'utf8');

/** What a page of ours does before it draws anything. */
function beforePaint(): string | undefined {
  delete document.documentElement.dataset.theme;
  // jsdom runs no scripts here, so the page's first script is run by hand.
  new Function(code)();
  return document.documentElement.dataset.theme;
}

afterEach(() => localStorage.clear());

test('the theme a person chose is there before the next page draws anything', async () => {
  const deps = await testDeps({ theme: 'dark' });
  const screen = show(<p>Page</p>, deps);
  await screen.until(() => document.documentElement.dataset.theme === 'dark');
  expect(beforePaint()).toBe('dark');
  await deps.prefs.set({ theme: 'system' });
  expect(beforePaint()).toBeUndefined();
  screen.close();
});

test('a broken note of the theme changes nothing', () => {
  localStorage.setItem('theme', '"><script>');
  expect(beforePaint()).toBeUndefined();
});
