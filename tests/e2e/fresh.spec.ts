import { demoPages } from '../../demo/pages.ts';
import { installIn } from '../../scripts/browser/chromium.ts';
import { captureFront, confirmSkill, save } from '../../scripts/browser/loop.ts';
import { expect, test } from './fixtures.ts';

test('an extension installed again into a browser finds nothing of what the one before stored or left open', async ({
  home,
  extension,
  demo,
  text,
}) => {
  const { context } = home.started;
  const before = context.pages().length;
  const first = await installIn(home.started, extension);
  const page = await context.newPage();
  await page.goto(`${demo.origin}${demoPages[0].path}`);
  const panel = await captureFront(first, page, text);
  await confirmSkill(panel, text);
  await save(panel, text);
  const kept = await first.openPage('timeline.html');
  await expect(kept.getByRole('list', { name: text('timeline.log') }).getByRole('link')).toHaveCount(1);
  await first.close();
  expect(context.pages()).toHaveLength(before);

  const second = await installIn(home.started, extension);
  const timeline = await second.openPage('timeline.html');
  await expect(timeline.getByRole('heading', { name: text('timeline.empty_title') })).toBeVisible();
  expect(await second.isOpen('sidepanel.html')).toBe(false);
  await second.close();
});
