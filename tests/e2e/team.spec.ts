import { readFileSync } from 'node:fs';
import { installIn } from '../../scripts/browser/chromium.ts';
import { confirmSkill, fillGaps, save, saveButton } from '../../scripts/browser/loop.ts';
import { startChromium } from '../../scripts/browser/start-chromium.ts';
import { axeFindings } from './driver/axe.ts';
import { ownWords } from './driver/own-words.ts';
import { connectTeam, startBackup } from './driver/seeded-server.ts';
import { tooSmall } from './driver/too-small.ts';
import { expect, test } from './team-fixtures.ts';

const SAID = 'When the label printer stops, check the queue before you restart the printer.';

test('a log that is backed up comes to a second device by its recovery code, and the server cannot read it', async ({
  driven,
  text,
  server,
  browserFound,
  extension,
}) => {
  test.setTimeout(180_000);
  const [person] = server.people;
  if (person === undefined) throw new Error('the team is empty');
  const settings = await connectTeam(driven, text, { server, person });
  expect(await axeFindings(settings)).toEqual([]);
  expect.soft(await tooSmall(settings)).toEqual([]);
  const code = await startBackup(settings, text);

  const panel = await ownWords(driven, text);
  await panel.getByRole('textbox', { name: text('panel.words_label') }).fill(SAID);
  await panel.getByRole('textbox', { name: text('lesson.testimony.name') }).fill('Ines Roth');
  await panel.getByRole('button', { name: text('panel.words_draft') }).click();
  await saveButton(panel, text).waitFor();
  await fillGaps(panel, text, 'When the label printer stops');
  await confirmSkill(panel, text);
  await save(panel, text);
  await settings.bringToFront();
  await expect(settings.getByText(text('team.standing.synced'), { exact: true })).toBeVisible();

  for (const end of ['', '-wal'])
    expect(readFileSync(`${server.file}${end}`).includes(Buffer.from('label printer'))).toBe(false);

  const second = await startChromium({
    browser: browserFound,
    headless: true,
    colorScheme: 'light',
    locale: 'en-GB',
  });
  try {
    const other = await installIn(second, extension);
    const there = await connectTeam(other, text, { server, person });
    await there.getByRole('button', { name: text('team.backup_start') }).click();
    const form = there.getByRole('form', { name: text('team.backup_open') });
    await form.getByRole('textbox', { name: text('team.recovery_code') }).fill(`${code.slice(0, -1)}!`);
    await form.getByRole('button', { name: text('team.backup_open') }).click();
    await expect(form.getByText(text('problem.recovery_code.sign'))).toBeVisible();
    await form.getByRole('textbox', { name: text('team.recovery_code') }).fill(code.toLowerCase());
    await form.getByRole('button', { name: text('team.backup_open') }).click();
    await there.getByText(text('team.backup_is_on')).waitFor();
    const timeline = await other.openPage('timeline.html');
    await expect(timeline.getByRole('list', { name: text('timeline.log') }).getByRole('link')).toHaveCount(1);
    await other.close();
  } finally {
    await second.end();
  }

  await settings.getByRole('button', { name: text('team.disconnect') }).click();
  const dialog = settings.getByRole('dialog');
  await dialog.getByRole('button', { name: text('team.disconnect') }).click();
  await expect(settings.getByText(text('team.ended.disconnected'))).toBeVisible();
  const timeline = await driven.openPage('timeline.html');
  await expect(timeline.getByRole('list', { name: text('timeline.log') }).getByRole('link')).toHaveCount(1);
});
