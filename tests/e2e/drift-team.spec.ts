import { demoPages } from '../../demo/pages.ts';
import { sourceOf } from '../../lib/capture/source.ts';
import { installIn } from '../../scripts/browser/chromium.ts';
import { openPanel } from '../../scripts/browser/gesture.ts';
import { startChromium } from '../../scripts/browser/start-chromium.ts';
import { bothThemes } from './driver/both-themes.ts';
import { liveLessons, rowsOf } from './driver/live-lesson.ts';
import { connectTeam } from './driver/seeded-server.ts';
import { enabled, openPopup } from './driver/sites.ts';
import { expect, test } from './team-fixtures.ts';

const [, , PAGE] = demoPages;
const GONE = 'Never share one key between two systems.';
const THERE = 'A request that was answered with status 429 can be sent again.';

test('who visits the page of a team’s lesson that changed asks with one press to look again, and its owner reads which passage is gone', async ({
  driven,
  demo,
  visit,
  text,
  server,
  browserFound,
  extension,
}) => {
  test.setTimeout(180_000);
  const source = sourceOf({ url: `${demo.origin}${PAGE.path}`, title: PAGE.title });
  const [lesson] = await liveLessons(server, ['Send again'], { insight: GONE, step: THERE, source });
  const [owner, , person] = server.people;
  if (owner === undefined || person === undefined) throw new Error('the team is too small');
  const settings = await connectTeam(driven, text, { server, person });
  const page = await visit(PAGE.path);
  await enabled(driven, page, text);
  await page.route(
    (url) => url.href === page.url(),
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(GONE, 'Two systems may share one key now.');
      await route.fulfill({ response: answer, body });
    },
  );
  await page.reload();
  await openPanel(settings);
  const panel = await driven.panel();
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Send again', exact: true }).click();
  const gone = panel.getByRole('list', { name: text('drift.gone') }).getByRole('listitem');
  await expect(gone).toHaveText([new RegExp(GONE)]);
  await panel.getByRole('button', { name: text('drift.ask') }).focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: text('drift.ask') })).toHaveCount(0);
  await expect
    .poll(() => rowsOf(server, "select lesson_id, body from submission where state = 'waiting'").length)
    .toBe(1);
  const [asked] = rowsOf(server, "select lesson_id, body from submission where state = 'waiting'");
  expect(asked?.lesson_id).toBe(lesson);
  expect(JSON.parse(String(asked?.body))).toMatchObject({ why: 'reverify', changed: ['b1.e1'] });
  await bothThemes(panel, 'asked to look again');

  const second = await startChromium({
    ...{ browser: browserFound, headless: true, colorScheme: 'light', locale: 'en-GB' },
  });
  try {
    const other = await installIn(second, extension);
    const own = await connectTeam(other, text, { server, person: owner });
    await openPopup(other, own);
    const review = await other.openPage(`timeline.html#team`);
    await expect(review.getByText(text('library.recheck'), { exact: true })).toBeVisible();
    const popup = await other.openPage('popup.html');
    await popup.getByRole('button', { name: text('review.open', '1').split(' | ')[0] ?? '' }).click();
    await expect(popup.getByText(/asks you to look again/)).toBeVisible();
    const claims = popup.locator('[data-claim]');
    await expect(claims.filter({ hasText: GONE })).toContainText(text('review.no_longer'));
    await expect(claims.filter({ hasText: THERE })).not.toContainText(text('review.no_longer'));
    await bothThemes(popup, 'what is gone');
    await other.close();
  } finally {
    await second.end();
  }
});
