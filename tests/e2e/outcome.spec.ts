import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { openPanel } from '../../scripts/browser/gesture.ts';
import { bothThemes } from './driver/both-themes.ts';
import { keptOf } from './driver/draft.ts';
import { alwaysOn, liveLessons, rowsOf } from './driver/live-lesson.ts';
import { connectTeam } from './driver/seeded-server.ts';
import { enabled } from './driver/sites.ts';
import { expect, test } from './team-fixtures.ts';

const [PAGE] = demoPages;

test('an outcome is said by keyboard, its consent shows what is sent, and that alone reaches the server; where its owner wants the lesson it is the tip', async ({
  driven,
  demo,
  visit,
  text,
  server,
}) => {
  test.setTimeout(120_000);
  const [lesson = ''] = await liveLessons(server, ['Drain a pump']);
  await alwaysOn(server, lesson, [`${new URL(demo.origin).host}/wiki/*`]);
  const person = server.people[2];
  if (person === undefined) throw new Error('the team is too small');
  const settings = await connectTeam(driven, text, { server, person });
  const page = await driven.openPage('timeline.html#team');
  await page.getByRole('link', { name: 'Drain a pump' }).click();
  const part = page.getByRole('region', { name: text('outcome.question'), exact: true });
  await bothThemes(page, 'lesson');
  await part.getByRole('button', { name: text('outcome.choice.helped') }).focus();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog').filter({ has: page.locator('pre') });
  const shown = await dialog.locator('pre').first().textContent();
  const sent = JSON.parse(shown ?? '');
  expect(Object.keys(sent).sort()).toEqual(['kind', 'lesson', 'value', 'week']);
  expect(sent).toMatchObject({ kind: 'outcome', lesson, value: 'helped' });
  await bothThemes(page, 'consent');
  expect(rowsOf(server, 'select value from contribution')).toEqual([]);
  await dialog.getByRole('button', { name: text('outcome.consent.yes') }).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => rowsOf(server, 'select lesson_id, week, kind, value from contribution'))
    .toEqual([{ lesson_id: lesson, week: sent.week, kind: 'outcome', value: 'helped' }]);

  await settings.bringToFront();
  await settings.getByRole('button', { name: text('outcome.figures_change') }).click();
  await bothThemes(settings, 'consent in the settings');
  await settings.getByRole('button', { name: text('outcome.consent.withdraw') }).click();
  await expect(settings.getByText(text('outcome.figures_off'))).toBeVisible();

  await enabled(driven, await visit(PAGE.path), text);
  await openPanel(settings);
  const panel = await driven.panel();
  const work = await visit(PAGE.path);
  await work.bringToFront();
  await expect(panel.getByText(text('tips.why', text('tips.why_wanted')), { exact: false })).toBeVisible();
  await bothThemes(panel, 'a wanted lesson');
  await panel.getByRole('button', { name: 'Drain a pump', exact: true }).click();
  await expect(panel.getByRole('button', { name: text('lesson.used.act') })).toBeVisible();
  await bothThemes(panel, 'a team lesson with its rules');
});

/** From now on every "the" of the page is another word; its address stays. */
const change = (page: Page) =>
  page.route(
    (url) => url.href === page.url(),
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/\bthe\b/g, 'yonder');
      await route.fulfill({ response: answer, body });
    },
  );

/** An app is on its way to another page while something is asked, and there before it is waited for long. */
async function routedAway(page: Page, ask: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.body.replaceChildren('Loading'));
  await ask();
  await page.evaluate(() => {
    history.pushState(null, '', '/elsewhere');
    document.body.replaceChildren('Another page');
  });
}

test('quotes of a lesson are looked for when its page is visited, and what is gone is said and updated', async ({
  driven,
  visit,
  text,
}) => {
  test.setTimeout(120_000);
  const page = await visit(PAGE.path);
  const panel = await keptOf(driven, page, text);
  await enabled(driven, page, text);
  const lessons = await driven.openPage('timeline.html#lessons');
  await lessons.locator('a[href^="#lesson/"]').first().click();
  const all = lessons.getByText(/^(\d+) of \1 quotes still there/);
  await expect(all).toBeVisible();
  await bothThemes(lessons, 'all there');
  await lessons.close();

  await page.bringToFront();
  await panel.getByRole('tab', { name: text('panel.lessons') }).click();
  await panel.locator('[data-row]').first().click();
  const check = panel.getByRole('button', { name: text('drift.check') });
  const gone = panel.getByRole('list', { name: text('drift.gone') });
  await routedAway(page, () => check.click());
  await expect(panel.getByText(text('drift.not_here')).first()).toBeVisible();
  await expect(panel.getByText(/^(\d+) of \1 quotes still there/)).toBeVisible();
  await expect(gone).toHaveCount(0);

  await page.goBack();
  await change(page);
  await page.reload();
  await page.bringToFront();
  await check.click();
  await expect(gone.getByRole('listitem').first()).toBeVisible();
  await bothThemes(panel, 'gone');
  await panel.getByRole('button', { name: text('drift.update') }).click();
  await expect(panel.getByRole('textbox', { name: text('lesson.title'), exact: true })).toBeVisible();
});
