import { demoPages } from '../../demo/pages.ts';
import { keepFox, saysFox } from '../../scripts/browser/fox-loop.ts';
import { WORDS_PAGES } from './driver/words-pages.ts';
import { expect, test } from './fox-fixtures.ts';

const [LESSON] = demoPages;
/** Longer than it takes to read a page for tips, on a machine with other work too. */
const READING_MS = 4_000;

test('Firefox: the first words of a page bring a tip that its title and headings would not; words that are typed or hidden bring none', async ({
  fox,
  text,
  demo,
}) => {
  test.setTimeout(240_000);
  const settings = await fox.openPage('options.html#tips');
  await settings.evaluate(`browser.storage.local.set({ 'prefs.firstRunDone': true })`);
  await fox.page.goto(`${demo.origin}${LESSON.path}`);
  await saysFox(await fox.trigger(), text('site.any_port'));
  await fox.clickInPopup(text('site.enable'));
  await fox.page.waitForSelector('[data-passalong-site]');
  await fox.clickInPopup(text('popup.capture'));
  const sidebar = await fox.sidebar();
  await saysFox(sidebar, text('lesson.save'));
  await keepFox(sidebar, text);
  const tips = `[...view.document.querySelectorAll('[role=tab]')].some(({ textContent }) => textContent.trim().startsWith(${JSON.stringify(text('tips.tab'))}))`;
  const show = (name: keyof typeof WORDS_PAGES): Promise<void> =>
    fox.page.evaluate(
      ({ path, title, html }) => {
        history.pushState(null, '', path);
        document.title = title;
        document.body.innerHTML = html;
      },
      { path: `/words/${name}`, ...WORDS_PAGES[name] },
    );
  await sidebar.until(tips, 'the tip of the page the lesson was made from');
  await show('unread');
  await sidebar.until(`!${tips}`, 'no tip');
  await sidebar.evaluate(`new Promise((resolve) => view.setTimeout(resolve, ${READING_MS}))`);
  expect(await sidebar.evaluate(tips)).toBe(false);
  await show('said');
  await sidebar.until(tips, 'a tip by the first words');
  expect(await fox.violations()).toEqual([]);
});
