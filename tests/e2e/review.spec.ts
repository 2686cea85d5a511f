import type { Page } from '@playwright/test';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { axeInBothThemes } from './driver/both-themes.ts';
import { connectTeam } from './driver/seeded-server.ts';
import { pulled, submitted } from './driver/submitted.ts';
import { expect, test } from './team-fixtures.ts';

/** The forms of a plural message. */
const one = (message: string): string => message.split(' | ')[0] ?? '';
const more = (message: string): string => message.split(' | ').at(-1) ?? '';

type WithBadge = { chrome: { action: { getBadgeText(of: object): Promise<string> } } };

const badge = async (driven: Driven): Promise<string> =>
  (await driven.worker()).evaluate(() => (globalThis as unknown as WithBadge).chrome.action.getBadgeText({}));

/** Everything the database has noted, as one text. */
const noted = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('passalong');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('meta').objectStore('meta').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );

test('the owner sees the badge, allows the browser once and approves by keyboard; the lesson is live', async ({
  driven,
  text,
  server,
}) => {
  test.setTimeout(120_000);
  const [admin, author] = server.people;
  if (admin === undefined || author === undefined) throw new Error('the team is empty');
  const { lesson, title } = await submitted(server, { admin, author });
  await connectTeam(driven, text, { server, person: admin });
  await expect.poll(() => badge(driven)).toBe('1');

  const popup = await driven.openPage('popup.html');
  await popup.setViewportSize({ width: 760, height: 580 });
  await popup.getByRole('button', { name: one(text('review.open', '1')) }).click();
  await expect(popup.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(popup.getByText('Printers › Label printer, printers.example').first()).toBeVisible();
  expect(await axeInBothThemes(popup)).toEqual([]);

  await popup.keyboard.press('a');
  await expect(popup.getByText(more(text('review.lacks.answers', '3'))).first()).toBeVisible();
  await popup.keyboard.press('j');
  await popup.keyboard.press('c');
  await popup.keyboard.type('Say which lamp.', { delay: 30 });
  await expect.poll(() => noted(popup)).toContain('Say which lamp.');
  await popup.reload();
  await popup.getByRole('button', { name: one(text('review.open', '1')) }).click();
  await expect(popup.getByRole('textbox', { name: text('review.comment') })).toHaveValue('Say which lamp.');
  await popup.getByRole('textbox', { name: text('review.comment') }).fill('');
  await popup.keyboard.press('Escape');

  for (const key of ['1', '2', '3']) await popup.keyboard.press(key);
  await expect(popup.getByText(text('review.ready'))).toBeVisible();
  const opening = driven.context.waitForEvent('page');
  await popup.getByRole('button', { name: text('review.grant_open') }).click();
  const page = await opening;
  await page.getByRole('button', { name: 'Allow for eight hours' }).click();
  await page.getByText(/^Allowed/).waitFor();
  await page.close();
  await popup.bringToFront();
  await expect(popup.getByText(text('review.grant_held'))).toBeVisible();

  await popup.keyboard.press('a');
  await expect(popup.getByText(text('review.will_send.approve'))).toBeVisible();
  await expect.poll(() => badge(driven)).toBe('');
  await popup.keyboard.press('u');
  await expect(popup.getByText(text('review.undone'))).toBeVisible();
  await expect.poll(() => badge(driven)).toBe('1');
  const before = await pulled({ server, person: author }, 'team');
  expect(before.rows.filter(({ entity }) => entity === 'lesson')).toEqual([]);

  await expect(popup.getByText(text('review.will_send.approve'))).toHaveCount(0);
  await expect(popup.getByText(text('review.ready'))).toBeVisible();
  await popup.keyboard.press('a');
  await expect(popup.getByText(text('review.will_send.approve'))).toBeVisible();
  await expect(popup.getByText(text('review.nothing'))).toBeVisible();
  await expect
    .poll(
      async () =>
        (await pulled({ server, person: author }, 'team')).rows.find(({ id }) => id === lesson)?.body,
      { timeout: 30_000 },
    )
    .toMatchObject({ state: 'live', content: { title } });
});

test('whoever submitted a lesson is told why they cannot decide about it', async ({
  driven,
  text,
  server,
}) => {
  test.setTimeout(90_000);
  const [admin, author] = server.people;
  if (admin === undefined || author === undefined) throw new Error('the team is empty');
  const { title } = await submitted(server, { admin, author });
  await connectTeam(driven, text, { server, person: author });
  const popup = await driven.openPage('popup.html');
  await popup.setViewportSize({ width: 760, height: 580 });
  await popup.getByRole('button', { name: text('review.yours') }).click();
  await expect(popup.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(popup.getByText(text('review.own'))).toBeVisible();
  await popup.keyboard.press('a');
  for (const act of ['approve', 'request_changes', 'reject'] as const)
    await expect(popup.getByRole('button', { name: text(`review.${act}`) })).toHaveCount(0);
  expect(await badge(driven)).toBe('');
  expect(await axeInBothThemes(popup)).toEqual([]);
});

test('a decision about much harm is prepared here, confirmed on the server’s page, and sent', async ({
  driven,
  text,
  server,
}) => {
  test.setTimeout(120_000);
  const [admin, author] = server.people;
  if (admin === undefined || author === undefined) throw new Error('the team is empty');
  const { title } = await submitted(server, { admin, author, tier: 3 });
  await connectTeam(driven, text, { server, person: admin });
  const popup = await driven.openPage('popup.html');
  await popup.setViewportSize({ width: 760, height: 580 });
  await popup.getByRole('button', { name: one(text('review.open', '1')) }).click();
  await expect(popup.getByRole('heading', { level: 2, name: title })).toBeVisible();
  expect(await axeInBothThemes(popup)).toEqual([]);
  await popup.keyboard.press('j');
  await popup.keyboard.press('c');
  await popup.keyboard.type('Say which lamp.', { delay: 30 });
  await expect.poll(() => noted(popup)).toContain('Say which lamp.');
  const opening = driven.context.waitForEvent('page');
  await popup.keyboard.press('Control+Enter');
  const page = await opening;
  await expect(page.getByText(title).first()).toBeVisible();
  await page.getByRole('button', { name: /^Confirm/ }).click();
  await page.waitForLoadState();
  await page.close();
  await popup.bringToFront();
  await expect
    .poll(async () => JSON.stringify((await pulled({ server, person: author }, 'me')).rows), {
      timeout: 30_000,
    })
    .toContain('"state":"changes"');
  const told = JSON.stringify((await pulled({ server, person: author }, 'me')).rows);
  expect(told).toMatch(/"comments":\{"[0-9a-f-]{36}":"Say which lamp\."\}/);
});
