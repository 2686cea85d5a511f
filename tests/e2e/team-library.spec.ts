import { axeFindings } from './driver/axe.ts';
import { axeInBothThemes } from './driver/both-themes.ts';
import { endMembership, liveLessons, makeAdmin, rowsOf } from './driver/live-lesson.ts';
import { connectTeam } from './driver/seeded-server.ts';
import { expect, test } from './team-fixtures.ts';

test('a lesson that was approved is found by another member, read with its support, and a flag reaches the server', async ({
  driven,
  text,
  server,
}) => {
  test.setTimeout(120_000);
  const [lesson] = await liveLessons(server, ['Drain a pump', 'Fill a tank']);
  const person = server.people[2];
  if (person === undefined) throw new Error('the team is too small');
  const settings = await connectTeam(driven, text, { server, person });

  const page = await driven.openPage('timeline.html#team');
  const list = page.getByRole('list', { name: text('library.heading') });
  await expect(list.getByRole('link')).toHaveCount(2);
  const search = page.getByRole('searchbox', { name: text('library.search') });
  await search.fill('tan');
  await expect(list.getByRole('link')).toHaveCount(1);
  await search.press('Escape');
  await expect(list.getByRole('link')).toHaveCount(2);
  expect(await axeInBothThemes(page)).toEqual([]);

  await list.getByRole('link', { name: 'Drain a pump' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Drain a pump' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Pumps' })).toHaveAttribute(
    'href',
    'https://pumps.example/drain',
  );
  expect(await axeInBothThemes(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Say what is wrong/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: text('library.flag.outdated') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('The new pumps have no drain');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('textbox').press('Control+Enter');
  await expect(page.getByText(text('library.flag.state.sent'), { exact: true })).toBeVisible();
  await expect(page.getByText(text('library.recheck_flag'))).toBeVisible();
  const flags = rowsOf(server, "select lesson_id, body from flag where state = 'open'");
  expect(flags).toHaveLength(1);
  expect(flags[0]?.lesson_id).toBe(lesson);
  expect(JSON.parse(String(flags[0]?.body))).toMatchObject({
    by: person.person,
    text: expect.stringMatching(/^Outdated: .*The new pumps have no drain$/),
  });

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: text('library.need') }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('valves in winter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: text('library.need_send') })
    .click();
  await expect
    .poll(() => rowsOf(server, 'select body from need').map(({ body }) => JSON.parse(String(body))))
    .toEqual([{ skill: null, text: 'valves in winter' }]);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: text('library.set.make') })).toHaveCount(0);
  makeAdmin(server, person);
  await settings.bringToFront();
  await settings.getByRole('button', { name: text('team.sync_now') }).click();
  await page.bringToFront();
  await page.getByRole('button', { name: text('library.set.make') }).click();
  const set = page.getByRole('dialog');
  await set.getByRole('textbox', { name: text('library.set.title') }).fill('First week');
  await set.getByRole('button', { name: text('library.set.add_one', 'Fill a tank') }).click();
  const opening = driven.context.waitForEvent('page');
  await set.getByRole('button', { name: text('review.grant_open') }).click();
  const grant = await opening;
  await grant.getByRole('button', { name: 'Allow for eight hours' }).click();
  await grant.getByText(/^Allowed/).waitFor();
  await grant.close();
  await page.bringToFront();
  await expect(set.getByText(text('review.grant_held'))).toBeVisible();
  await set.getByRole('button', { name: text('library.set.save') }).click();
  await expect(page.getByRole('button', { name: /^First week/ })).toBeVisible();
  expect(
    rowsOf(server, 'select body from lesson_set').map(({ body }) => JSON.parse(String(body))),
  ).toMatchObject([{ title: 'First week', owner: person.person }]);
});

test('who was removed is told what stays and goes, deletes the team’s lessons here, and reads them no more', async ({
  driven,
  text,
  server,
}) => {
  test.setTimeout(120_000);
  await liveLessons(server, ['Drain a pump']);
  const person = server.people[2];
  if (person === undefined) throw new Error('the team is too small');
  const settings = await connectTeam(driven, text, { server, person });
  const page = await driven.openPage('timeline.html#team');
  await expect(page.getByRole('link', { name: 'Drain a pump' })).toBeVisible();

  endMembership(server, person);
  await settings.bringToFront();
  await settings.reload();
  const left = settings.getByRole('region', { name: text('team.left_title') });
  await expect(left.getByRole('button', { name: text('team.left_export') })).toBeVisible();
  await expect(page.getByRole('heading', { name: text('library.no_team') })).toBeVisible();
  expect(await axeInBothThemes(settings)).toEqual([]);
  await left.getByRole('button', { name: text('team.left_delete') }).click();
  await expect(left).toHaveCount(0);
  await expect(settings.getByText(text('team.ended.removed'))).toBeVisible();
});
