import type { Found } from '../scripts/browser/find.ts';
import type { FoxView } from '../scripts/browser/firefox.ts';
import { launchFirefox } from '../scripts/browser/firefox.ts';
import {
  captureFrontFox,
  chooseFileFox,
  clickFox,
  draftTitleFox,
  keepFox,
  named,
  saysFox,
} from '../scripts/browser/fox-loop.ts';
import type { Texts } from '../scripts/browser/texts.ts';
import { answersFirefox } from './open.ts';
import type { Walker } from './walker.ts';

/** Until a page that gets no tip would have had one, in ms. */
const TIP_MS = 4_000;

/** A Firefox nobody sees, with the extension in it and an empty profile. */
export async function openFirefoxWalker(options: {
  browser: Found;
  extension: string;
  text: Texts;
}): Promise<Walker> {
  const { browser, extension, text } = options;
  const fox = await launchFirefox({ path: browser.path, extension, headless: true });
  let sidebar: FoxView | undefined;
  let isEnabled = false;
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
    async bring(file) {
      const settings = await fox.openPage('options.html');
      await chooseFileFox(settings, file.buffer.toString());
      await clickFox(settings, text('settings.import_go'));
      await settings.until(`!view.document.querySelector('[role=dialog]')`, 'the end of the import');
    },
    async tip(address, title) {
      await fox.page.bringToFront();
      await fox.page.goto(address);
      if (!isEnabled) {
        await saysFox(await fox.trigger(), text('site.any_port'));
        await fox.clickInPopup(text('site.enable'));
        await fox.page.waitForSelector('[data-passalong-site]');
      }
      isEnabled = true;
      sidebar ??= await fox.sidebar();
      const shown = sidebar;
      await shown.until(`view.document.querySelector('h1').textContent === ${JSON.stringify(title)}`, title);
      const tab = named(text('tips.tab'));
      const has = await shown.until(tab, 'a tip', TIP_MS).then(
        () => true,
        () => false,
      );
      if (!has) return null;
      await clickFox(shown, text('tips.tab'));
      const why = `[...view.document.querySelectorAll('p')].find(({ textContent }) => textContent.startsWith(${JSON.stringify(text('tips.why', ''))}))`;
      await shown.until(why, 'why');
      return shown.evaluate<string>(`${why}.textContent`);
    },
    async due(questions) {
      const words = text('practice.line', String(questions)).split(' | ').at(-1) ?? '';
      const panel = await fox.openPage('sidepanel.html');
      await clickFox(panel, words);
      await panel.until(
        `view.document.querySelector('[aria-label=${JSON.stringify(text('lesson.check.try'))}]')`,
        'a question',
      );
      return words;
    },
    screenshot: fox.screenshot,
    close: fox.close,
  };
}
