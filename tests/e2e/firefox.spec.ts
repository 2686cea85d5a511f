import { expect, test } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { serveDemo } from '../../demo/server.ts';
import { builtExtension } from '../../scripts/browser/build.ts';
import { findFirefox } from '../../scripts/browser/find.ts';
import { launchFirefox } from '../../scripts/browser/firefox.ts';
import { captureFrontFox, draftTitleFox, keepFox } from '../../scripts/browser/fox-loop.ts';
import { textsOf } from '../../scripts/browser/texts.ts';

test('Firefox: installed, a page captured into the sidebar, the lesson kept and on the timeline, no CSP broken', async () => {
  test.setTimeout(180_000);
  const firefox = await findFirefox();
  if (firefox === null) throw new Error('no Firefox: install it or set FIREFOX_PATH');
  const extension = await builtExtension('firefox-mv3');
  const text = textsOf(extension);
  const demo = await serveDemo();
  const fox = await launchFirefox({ path: firefox.path, extension, headless: true });
  try {
    await fox.page.goto(`${demo.origin}${demoPages[0].path}`);
    const sidebar = await captureFrontFox(fox, text);
    const title = await draftTitleFox(sidebar);
    expect(title).not.toBe('');
    await keepFox(sidebar, text);

    const timeline = await fox.openPage('timeline.html');
    const titles = `[...view.document.querySelectorAll('a[href^="#lesson/"]')].map((link) => link.textContent)`;
    await timeline.until(`${titles}.length === 1`, 'one lesson on the timeline');
    expect(await timeline.evaluate(titles)).toEqual([title]);

    expect(await fox.violations()).toEqual([]);
    await timeline.evaluate(
      `view.document.head.append(Object.assign(view.document.createElement('style'), { textContent: 'p{}' }))`,
    );
    await expect.poll(fox.violations, 'a planted violation is seen').toHaveLength(1);
  } finally {
    await fox.close();
    await demo.close();
  }
});
