import { demoPages } from '../../demo/pages.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { fillUp, freeSpace } from './driver/disk.ts';
import { draftOf, field, retitle } from './driver/draft.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'Reload the gateway, never restart it';

test('what is typed while storage is full stays and can be copied, the panel says so, and it is saved once there is space', async ({
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
  await expect(panel.getByText(text('lesson.words_copied'))).toBeVisible();
  await field(panel, text, 'lesson.why').press('ControlOrMeta+V');
  await expect(field(panel, text, 'lesson.why')).toHaveValue(TITLE);

  await freeSpace(panel);
  await expect(field(panel, text, 'lesson.title')).toHaveValue(TITLE);
  // The next save by itself may come first and take the button with it.
  const retry = panel.getByRole('button', { name: text('ui.retry') });
  await retry.click({ timeout: 5_000 }).catch(() => expect(retry).toBeHidden());
  await expect(panel.getByText(text('problem.storage_full'))).toBeHidden();
  await expect(panel.getByRole('button', { name: text('lesson.copy_words') })).toBeHidden();
  expect(await kept()).toContain(`"title":"${TITLE}"`);
});
