import { bothThemes } from './driver/both-themes.ts';
import { liveLessons, rowsOf } from './driver/live-lesson.ts';
import { answerBadly, endWeek } from './driver/low-answers.ts';
import { connectTeam, type SeededServer, seededServer } from './driver/seeded-server.ts';
import { openPopup } from './driver/sites.ts';
import { test as base, expect } from './fixtures.ts';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gwen'].map((name) => `${name} Example`);

const test = base.extend<{ server: SeededServer }>({
  server: async ({ servers }, use) => {
    const server = await seededServer({ team: 'Harbour', names: NAMES });
    servers.push(server.url);
    await use(server);
    await server.close();
  },
});

test('who owns a lesson few answer right is told so when the week is over, in the popup, in the list and on the lesson, which is where the popup leads; nobody who answered is named', async ({
  driven,
  visit,
  text,
  server,
}) => {
  test.setTimeout(120_000);
  const [lesson = ''] = await liveLessons(server, ['Drain a pump', 'Fill a tank']);
  const [owner] = server.people;
  if (owner === undefined) throw new Error('the team is empty');
  await connectTeam(driven, text, { server, person: owner });
  const work = await visit('/');
  await openPopup(driven, work);
  const list = await driven.openPage('timeline.html#team');
  await expect(list.getByRole('link', { name: 'Drain a pump' })).toBeVisible();
  await expect(list.getByText(text('library.recheck'), { exact: true })).toHaveCount(0);

  await answerBadly(server, lesson);
  expect(await endWeek(server)).toBe(1);
  expect(rowsOf(server, 'select * from contribution')).toEqual([]);
  await expect(list.getByText(text('library.recheck'), { exact: true })).toHaveCount(1, { timeout: 30_000 });
  await bothThemes(list, 'a lesson to look at again');

  await work.bringToFront();
  const popup = await driven.trigger(work);
  const [told = ''] = text('popup.low_check', '1', 'Drain a pump').split(' | ');
  await expect(popup.getByText(told)).toBeVisible();
  await bothThemes(popup, 'the popup');
  const opened = driven.context.waitForEvent('page');
  await popup.getByRole('button', { name: text('popup.low_check_open') }).click();
  const page = await opened;
  await expect(page.getByRole('heading', { level: 2, name: 'Drain a pump' })).toBeVisible();
  const note = page.getByText(text('library.check_low.text'), { exact: false });
  await expect(note).toBeVisible();
  await bothThemes(page, 'the lesson');
  for (const name of NAMES.slice(2)) await expect(page.getByText(name)).toHaveCount(0);
});
