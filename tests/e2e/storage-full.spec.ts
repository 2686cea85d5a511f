import { demoPages } from '../../demo/pages.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { fillUp } from './driver/disk.ts';
import { draftOf, field, retitle } from './driver/draft.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'Reload the gateway, never restart it';

test('what is typed while storage is full can be copied, outlives the panel, which says so, and is saved once there is space', async ({
  driven,
  visit,
  text,
}) => {
  const own = await driven.openPage('sample.html');
  const panel = await draftOf(driven, await visit(demoPages[0].path), text);
  await retitle(panel, text, 'Before');
  const kept = () => storedRow(own, { table: 'drafts', id: null }).then((row) => JSON.stringify(row));
  await fillUp(panel);
  await field(panel, text, 'lesson.title').fill(TITLE);
  await expect(panel.getByText(text('problem.storage_full'))).toBeVisible();
  expect(await kept()).toContain('"title":"Before"');
  await panel.getByRole('button', { name: text('lesson.copy_words') }).click();
  const notice = panel.getByText(text('lesson.words_copied'));
  await expect(notice).toBeVisible();
  // A notice stands above what the foot says, however high that is.
  const foot = await panel.locator('footer').boundingBox();
  await expect
    .poll(async () => {
      const box = await notice.boundingBox();
      return box === null ? null : box.y + box.height;
    })
    .toBeLessThanOrEqual(foot?.y ?? 0);
  await field(panel, text, 'lesson.why').press('ControlOrMeta+V');
  await expect(field(panel, text, 'lesson.why')).toHaveValue(TITLE);

  // A panel closes without asking; the next one has the words, and the disk is free again.
  await expect(panel.getByText(text('lesson.waits'))).toBeVisible();
  await panel.close();
  const again = await driven.openPage('sidepanel.html');
  await expect(again.getByText(text('lesson.words_back'))).toBeVisible();
  await expect(field(again, text, 'lesson.title')).toHaveValue(TITLE);
  await expect(field(again, text, 'lesson.why')).toHaveValue(TITLE);
  await expect.poll(kept).toContain(`"title":"${TITLE}"`);
  await expect(again.getByRole('button', { name: text('lesson.copy_words') })).toBeHidden();
});
