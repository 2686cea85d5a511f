import { demoPages } from '../../demo/pages.ts';
import { confirmSkill, save } from '../../scripts/browser/loop.ts';
import { draftOf } from './driver/draft.ts';
import { expect, test } from './fixtures.ts';

test('without a network a page that is open becomes a lesson on the timeline', async ({
  driven,
  demo,
  visit,
  text,
}) => {
  const page = await visit(demoPages[0].path);
  await driven.context.setOffline(true);
  const reached = await page.evaluate(
    (address) =>
      fetch(address)
        .then(() => true)
        .catch(() => false),
    demo.origin,
  );
  expect(reached).toBe(false);
  const panel = await draftOf(driven, page, text);
  await confirmSkill(panel, text);
  await save(panel, text);

  const timeline = await driven.openPage('timeline.html');
  await expect(timeline.getByRole('list', { name: text('timeline.log') }).getByRole('link')).toHaveCount(1);
});
