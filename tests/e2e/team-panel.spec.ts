import { bothThemes } from './driver/both-themes.ts';
import { approveAll, liveLessons, makeSet, rowsOf } from './driver/live-lesson.ts';
import { ownWords } from './driver/own-words.ts';
import { connectTeam } from './driver/seeded-server.ts';
import { expect, test } from './team-fixtures.ts';

test('the panel lists the team’s lessons and sets, opens one, takes a flag, and an erased device says goodbye', async ({
  driven,
  text,
  server,
}) => {
  test.setTimeout(120_000);
  const [first] = await liveLessons(server, ['Drain a pump', 'Fill a tank']);
  await makeSet(server, 'First week at the pumps', [first ?? '']);
  const person = server.people[2];
  if (person === undefined) throw new Error('the team is too small');
  const settings = await connectTeam(driven, text, { server, person });

  const panel = await ownWords(driven, text);
  await panel.setViewportSize({ width: 360, height: 640 });
  await panel.getByRole('tab', { name: text('panel.team'), exact: true }).click();
  const list = panel.getByRole('list', { name: text('library.heading') });
  await expect(list.getByRole('button')).toHaveCount(2);
  await panel.getByRole('button', { name: /^First week at the pumps/ }).click();
  await bothThemes(panel, 'panel-team');
  await panel.getByRole('searchbox', { name: text('library.search') }).fill('tank');
  await expect(list.getByRole('button')).toHaveCount(1);
  await list.getByRole('button').click();
  await expect(panel.getByRole('heading', { level: 2, name: 'Fill a tank' })).toBeVisible();
  await bothThemes(panel, 'panel-team-lesson');
  await panel.setViewportSize({ width: 250, height: 640 });
  await bothThemes(panel, 'panel-team-narrow');
  await panel
    .getByRole('button', { name: /^Say what is wrong/ })
    .first()
    .click();
  await panel.getByRole('menuitem', { name: text('library.flag.unclear') }).click();
  await panel.getByRole('dialog').getByRole('textbox').fill('Which valve?');
  await panel.getByRole('dialog').getByRole('textbox').press('Control+Enter');
  await expect(panel.getByText(text('library.flag.state.sent'), { exact: true })).toBeVisible();

  await settings.bringToFront();
  await settings.getByRole('button', { name: text('team.leave'), exact: true }).click();
  await bothThemes(settings, 'leave');
  await settings.keyboard.press('Escape');
  await settings.getByRole('button', { name: text('settings.erase_button') }).click();
  const dialog = settings.getByRole('dialog');
  await expect(dialog.getByText(text('settings.erase_team_no_backup'))).toBeVisible();
  await bothThemes(settings, 'erase');
  await dialog.getByRole('textbox').fill(text('settings.erase_word'));
  await dialog.getByRole('button', { name: text('settings.erase_confirm') }).click();
  await expect(settings.getByText(text('settings.erased')).first()).toBeVisible();
  const sql = `select revoked_at from device where person_id = '${person.person}' and device_id <> '${person.device}'`;
  await expect.poll(() => rowsOf(server, sql).every(({ revoked_at }) => revoked_at !== null)).toBe(true);
});

test('two near lessons are merged into one submission; once it is approved the other’s retirement is proposed', async ({
  driven,
  text,
  server,
}) => {
  test.setTimeout(120_000);
  const [first, second] = await liveLessons(server, ['Drain a pump', 'Drain the pump']);
  const person = server.people[2];
  if (person === undefined) throw new Error('the team is too small');
  await connectTeam(driven, text, { server, person });
  const page = await driven.openPage('timeline.html#team');
  await page.getByRole('link', { name: 'Drain a pump' }).click();
  await page.getByRole('link', { name: text('library.merge.with', 'Drain the pump') }).click();
  await expect(page.getByRole('heading', { name: text('library.merge.heading') })).toBeVisible();
  await bothThemes(page, 'merge');
  await page.getByRole('textbox', { name: text('library.merge.title') }).fill('Drain any pump');
  await page.getByRole('button', { name: text('library.merge.submit') }).click();
  await expect
    .poll(() => rowsOf(server, "select lesson_id from submission where state = 'waiting'"))
    .toEqual([{ lesson_id: first }]);
  await approveAll(server);
  await page.getByRole('link', { name: 'Drain any pump' }).waitFor({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Drain the pump' }).click();
  await expect(page.getByText(text('library.merge.into', 'Drain any pump'))).toBeVisible();
  await bothThemes(page, 'merged');
  await page.getByRole('button', { name: text('library.merge.propose') }).click();
  await expect(page.getByText(text('library.merge.is_proposed'))).toBeVisible();
  await expect
    .poll(() => rowsOf(server, "select lesson_id from flag where state = 'open'"))
    .toEqual([{ lesson_id: second }]);
});
