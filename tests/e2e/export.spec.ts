import { backup, importFile } from './driver/backup.ts';
import { expect, test } from './fixtures.ts';

test.use({ ownBrowser: true });

test('an export is shown while it goes on, a cancelled one writes no file, the next one is whole', async ({
  driven,
  text,
}) => {
  await (await importFile(driven, text, backup(1_500))).close();
  const page = await driven.openPage('options.html');
  const files: string[] = [];
  page.on('download', (download) => files.push(download.suggestedFilename()));
  const write = page.getByRole('button', { name: text('settings.export'), exact: true });
  await page.clock.install();
  await page.reload();
  await write.waitFor();
  // The page stands still between two parts of the file until its clock is moved on.
  await page.clock.pauseAt(Date.now() + 60_000);
  await write.click();
  await expect(write).toBeDisabled();
  await page.clock.runFor(400);
  const bar = page.getByRole('progressbar', { name: text('settings.exporting') });
  await expect(bar).toBeVisible();
  await expect(bar).toHaveAttribute('aria-valuemax', '1500');
  await page.getByRole('button', { name: text('ui.cancel') }).click();
  await page.clock.resume();
  await expect(page.getByText(text('settings.export_cancelled'))).toBeVisible();
  await expect(bar).toBeHidden();
  await expect(page.getByText(text('settings.no_backup'))).toBeVisible();
  expect(files).toEqual([]);

  const [download] = await Promise.all([page.waitForEvent('download'), write.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(JSON.parse(Buffer.concat(chunks).toString()).events).toHaveLength(1_500);
});
