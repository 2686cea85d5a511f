import type { Found } from '../scripts/browser/find.ts';
import type { FoxView } from '../scripts/browser/firefox.ts';
import { launchFirefox } from '../scripts/browser/firefox.ts';
import { captureFrontFox, draftTitleFox, keepFox } from '../scripts/browser/fox-loop.ts';
import type { Texts } from '../scripts/browser/texts.ts';
import { answersFirefox } from './open.ts';
import type { Walker } from './walker.ts';

/** A Firefox nobody sees, with the extension in it and an empty profile. */
export async function openFirefoxWalker(options: {
  browser: Found;
  extension: string;
  text: Texts;
}): Promise<Walker> {
  const { browser, extension, text } = options;
  const fox = await launchFirefox({ path: browser.path, extension, headless: true });
  let sidebar: FoxView | undefined;
  return {
    answers: () => answersFirefox(fox),
    async capture(address) {
      await fox.page.goto(address);
      sidebar = await captureFrontFox(fox, text);
      return draftTitleFox(sidebar);
    },
    async keep() {
      if (sidebar === undefined) throw new Error('no sidebar was opened');
      await keepFox(sidebar, text);
    },
    async timeline() {
      const timeline = await fox.openPage('timeline.html');
      const links = `[...view.document.querySelectorAll('a[href^="#lesson/"]')].map((link) => link.textContent)`;
      await timeline.until(`${links}.length > 0`, 'the log of the timeline');
      return timeline.evaluate<string[]>(links);
    },
    screenshot: fox.screenshot,
    close: fox.close,
  };
}
