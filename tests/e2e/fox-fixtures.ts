import { mkdirSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { type Demo, serveDemo } from '../../demo/server.ts';
import { builtExtension } from '../../scripts/browser/build.ts';
import { findFirefox } from '../../scripts/browser/find.ts';
import { type Fox, launchFirefox } from '../../scripts/browser/firefox.ts';
import type { FoxFiles } from '../../scripts/browser/fox-files.ts';
import { type Texts, textsOf } from '../../scripts/browser/texts.ts';

/** A Firefox of the test's own with the extension in it, what it gives away, the words of its build, and the demo. */
export const test = base.extend<{ fox: Fox; files: FoxFiles; text: Texts; demo: Demo }>({
  files: async ({ browserName: _ }, use, info) => {
    const folder = info.outputPath('firefox');
    mkdirSync(folder, { recursive: true });
    await use({ folder });
  },
  text: async ({ browserName: _ }, use) => use(textsOf(await builtExtension('firefox-mv3'))),
  demo: async ({ browserName: _ }, use) => {
    const demo = await serveDemo();
    await use(demo);
    await demo.close();
  },
  fox: async ({ files }, use) => {
    const found = await findFirefox();
    if (found === null) throw new Error('no Firefox: install it or set FIREFOX_PATH');
    const extension = await builtExtension('firefox-mv3');
    const fox = await launchFirefox({ path: found.path, extension, headless: true, files });
    await use(fox);
    await fox.close();
  },
});

export { expect };
