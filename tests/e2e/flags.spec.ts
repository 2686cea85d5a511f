import { bothThemes } from './driver/both-themes.ts';
import { deviceOf, liveLessons, newId, rowsOf } from './driver/live-lesson.ts';
import { endTerm } from './driver/low-answers.ts';
import { connectTeam } from './driver/seeded-server.ts';
import { openPopup } from './driver/sites.ts';
import { expect, test } from './team-fixtures.ts';

const WRONG = 'Wrong: the drain is on the other side since May.';
const ANSWER = 'It is. A mended revision is on its way.';

test('who stands for a lesson finds its flag from the popup, answers it by keyboard and verifies the lesson; both are done on the server', async ({
  driven,
  visit,
  text,
  server,
}) => {
  test.setTimeout(120_000);
  const [lesson = ''] = await liveLessons(server, ['Drain a pump']);
  const [owner, , member] = server.people;
  if (owner === undefined || member === undefined) throw new Error('the team is too small');
  const [live] = rowsOf(server, 'select live_rev from lesson');
  const flag = newId();
  await deviceOf(server, member)('flag', { flag, lesson, rev: live?.live_rev, text: WRONG });
  expect(await endTerm(server)).toBeGreaterThan(0);
  await connectTeam(driven, text, { server, person: owner });
  const work = await visit('/');
  await openPopup(driven, work);
  const popup = await driven.trigger(work);
  const [told = ''] = text('popup.to_look', '1', 'Drain a pump').split(' | ');
  await expect(popup.getByText(told)).toBeVisible();
  await bothThemes(popup, 'the popup');
  const opened = driven.context.waitForEvent('page');
  await popup.getByRole('button', { name: text('popup.to_look_open'), exact: true }).click();
  const page = await opened;
  const look = page.getByRole('region', { name: text('library.look.heading') });
  await expect(look.getByText(WRONG)).toBeVisible();
  await bothThemes(page, 'what is to be looked at');

  await look.getByRole('button', { name: text('library.look.answer') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: text('library.look.label') }).fill(ANSWER);
  const opening = driven.context.waitForEvent('page');
  await dialog.getByRole('button', { name: text('review.grant_open') }).click();
  const grant = await opening;
  await grant.getByRole('button', { name: 'Allow for eight hours' }).click();
  await grant.getByText(/^Allowed/).waitFor();
  await grant.close();
  await page.bringToFront();
  await expect(dialog.getByText(text('review.grant_held'))).toBeVisible();
  await bothThemes(page, 'the answer');
  await dialog.getByRole('button', { name: text('library.look.send') }).click();
  await expect(page.getByText(text('library.look.answered'))).toBeVisible();
  await expect(look.getByText(WRONG)).toHaveCount(0);
  expect(rowsOf(server, 'select body from flag').map(({ body }) => JSON.parse(String(body)))).toMatchObject([
    { state: 'closed', answer: ANSWER },
  ]);
  const answers = rowsOf(server, "select person_id, body from task where entity = 'answer' and op = 'put'");
  expect(answers.map(({ person_id }) => person_id)).toEqual([member.person]);
  expect(JSON.parse(String(answers[0]?.body))).toMatchObject({
    why: 'answered',
    text: WRONG,
    answer: ANSWER,
  });

  await expect(look.getByText(text('library.look.due'))).toBeVisible();
  await look.getByRole('button', { name: text('library.look.holds') }).click();
  await dialog.getByRole('button', { name: text('library.look.holds') }).click();
  await expect(page.getByText(text('library.look.verified'))).toBeVisible();
  await expect(look).toHaveCount(0);
  const [row] = rowsOf(server, 'select verify_by, recheck from lesson');
  expect(row?.recheck).toBeNull();
  expect(Number(row?.verify_by)).toBeGreaterThan(Date.now());
});
