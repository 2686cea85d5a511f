import type { Page } from '@playwright/test';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { axeFindings } from './driver/axe.ts';
import { connectTeam } from './driver/seeded-server.ts';
import { submitted } from './driver/submitted.ts';
import { expect, test } from './team-fixtures.ts';

type WithSettings = {
  chrome: {
    settingsPrivate: { setDefaultZoom(zoom: number, done: () => void): void };
    storage: { local: { set(values: object): Promise<void> } };
  };
};

/** Sets how large the browser shows every page, popups too. */
async function zoomTo(driven: Driven, zoom: number): Promise<void> {
  const page = await driven.context.newPage();
  await page.goto('chrome://settings/appearance');
  await page.evaluate(
    (to) =>
      new Promise<void>((done) =>
        (globalThis as unknown as WithSettings).chrome.settingsPrivate.setDefaultZoom(to, done),
      ),
    zoom,
  );
  await page.close();
}

const room = (popup: Page) => popup.evaluate(() => ({ width: innerWidth, height: innerHeight }));

/** Whether an element can be brought into the window as a whole, by scrolling it alone, with nothing over it. */
const canBeSeen = (popup: Page, words: string) =>
  popup
    .getByText(words)
    .first()
    .evaluate((found) => {
      found.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = found.getBoundingClientRect();
      const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const isOnTop = [top + 1, bottom - 1].every((y) =>
        found.contains(document.elementFromPoint((left + right) / 2, y)),
      );
      return isInside && isOnTop;
    });

/** Whether the body around the review can be scrolled by hand too, with bars that take room from it. */
const scrollsAround = (popup: Page) =>
  popup.evaluate(() => ['auto', 'scroll', 'visible'].includes(getComputedStyle(document.body).overflowY));

test('the popup that the browser itself opens has the room a review needs, and at 200 % zoom all of it can be reached', async ({
  driven,
  text,
  server,
  visit,
}) => {
  test.setTimeout(120_000);
  const [admin, author] = server.people;
  if (admin === undefined || author === undefined) throw new Error('the team is empty');
  const { title } = await submitted(server, { admin, author });
  const settings = await connectTeam(driven, text, { server, person: admin });
  await settings.evaluate(() =>
    (globalThis as unknown as WithSettings).chrome.storage.local.set({ 'prefs.firstRunDone': true }),
  );
  const page = await visit('/');
  const open = async () => {
    const popup = await driven.trigger(page);
    await popup.getByRole('button', { name: text('review.open', '1').split(' | ')[0] ?? '' }).click();
    await popup.getByRole('heading', { level: 2, name: title }).waitFor();
    return popup;
  };

  const popup = await open();
  await expect.poll(async () => (await room(popup)).width).toBeGreaterThanOrEqual(760);
  expect((await room(popup)).height).toBeGreaterThanOrEqual(500);
  await popup.keyboard.press('Escape');
  await expect.poll(async () => (await room(popup)).width).toBe(420);
  await popup.close();

  await zoomTo(driven, 2);
  try {
    const large = await open();
    expect((await room(large)).width).toBeLessThanOrEqual(400);
    for (const words of [
      title,
      'When the label roll is empty.',
      'Wait until the lamp is green.',
      text('review.question.relevant'),
      text('review.grant_open'),
      text('review.find'),
    ])
      expect(await canBeSeen(large, words), words).toBe(true);
    expect(await scrollsAround(large)).toBe(false);
    await expect(large.getByRole('button', { name: text('review.approve') })).toBeInViewport({ ratio: 1 });
    expect(await axeFindings(large)).toEqual([]);
    await large.close();
  } finally {
    await zoomTo(driven, 1);
  }
});
