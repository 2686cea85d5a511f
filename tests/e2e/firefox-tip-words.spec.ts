import { demoPages } from '../../demo/pages.ts';
import { tipsOfFox } from './driver/fox-tips.ts';
import { WORDS_PAGES } from './driver/words-pages.ts';
import { expect, test } from './fox-fixtures.ts';

const [LESSON] = demoPages;
test('Firefox: the first words of a page bring a tip that its title and headings would not; words that are typed or hidden bring none', async ({
  fox,
  text,
  demo,
}) => {
  test.setTimeout(240_000);
  const { has, staysNone } = await tipsOfFox(fox, text, `${demo.origin}${LESSON.path}`);
  const show = (name: keyof typeof WORDS_PAGES): Promise<void> =>
    fox.page.evaluate(
      ({ path, title, html }) => {
        history.pushState(null, '', path);
        document.title = title;
        document.body.innerHTML = html;
      },
      { path: `/words/${name}`, ...WORDS_PAGES[name] },
    );
  await has('the tip of the page the lesson was made from');
  await show('unread');
  await staysNone();
  await show('said');
  await has('a tip by the first words');
  expect(await fox.violations()).toEqual([]);
});
