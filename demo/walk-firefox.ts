import type { Found } from '../scripts/browser/find.ts';
import type { FoxView } from '../scripts/browser/firefox.ts';
import { launchFirefox } from '../scripts/browser/firefox.ts';
import {
  captureFrontFox,
  clickFox,
  draftTitleFox,
  importFox,
  keepFox,
  named,
  saysFox,
} from '../scripts/browser/fox-loop.ts';
import type { Texts } from '../scripts/browser/texts.ts';
import { answersFirefox } from './open.ts';
import type { Walker } from './walker.ts';

/** Until a page that gets no tip would have had one, in ms. */
const TIP_MS = 3_000;

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
  async function beside(address: string): Promise<FoxView> {
    await fox.page.bringToFront();
    await fox.page.goto(address);
    if (!isEnabled) {
      await saysFox(await fox.trigger(), text('site.any_port'));
      await fox.clickInPopup(text('site.enable'));
      await fox.page.waitForSelector('[data-passalong-site]');
      // An open sidebar looks for tips when a page comes, not when its site is enabled.
      await fox.page.goto(address);
    }
    isEnabled = true;
    sidebar ??= await fox.sidebar();
    return sidebar;
  }
  return {
    answers: () => answersFirefox(fox),
    async capture(address) {
      await fox.page.goto(address);
      sidebar = await captureFrontFox(fox, text);
      return draftTitleFox(sidebar);
    },
    async asks(answer) {
      if (sidebar === undefined) throw new Error('no sidebar was opened');
      const right = JSON.stringify(`${answer} ${text('lesson.check.right_answer')}`);
      const found = `[...view.document.querySelectorAll('li span')].find(({ textContent }) => textContent.trim() === ${right})`;
      await sidebar.until(found, 'a question in the draft');
      await sidebar.evaluate(`${found}.scrollIntoView({ block: 'center' })`);
      return answer;
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
      await importFox(settings, text, file.buffer.toString());
    },
    async tip(address, lesson) {
      const shown = await beside(address);
      await clickFox(shown, text('tips.tab'));
      await saysFox(shown, lesson);
      const why = `[...view.document.querySelectorAll('p')].find(({ textContent }) => textContent.startsWith(${JSON.stringify(text('tips.why', ''))}))`;
      await shown.until(why, 'why');
      return shown.evaluate<string>(`${why}.textContent`);
    },
    async noTip(address) {
      const shown = await beside(address);
      const tab = named(text('tips.tab'));
      await shown.until(`!${tab}`, 'no tip');
      return shown.until(tab, 'a tip', TIP_MS).then(
        () => false,
        () => true,
      );
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
