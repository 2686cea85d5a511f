import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPages } from '../../demo/pages.ts';
import { builtExtension } from '../../scripts/browser/build.ts';
import { installIn } from '../../scripts/browser/chromium.ts';
import { findChromium, findFirefox } from '../../scripts/browser/find.ts';
import { launchFirefox } from '../../scripts/browser/firefox.ts';
import { clickFox, keepFox, named, saysFox } from '../../scripts/browser/fox-loop.ts';
import { startChromium } from '../../scripts/browser/start-chromium.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import type { SeededPerson } from '../../server/seed.ts';
import {
  badgeFox,
  closePopupFox,
  connectTeamFox,
  fillFox,
  keysFox,
  openReviewFox,
  outside,
  pressOn,
  ringFox,
  startBackupFox,
  suspendFox,
} from './driver/fox-team.ts';
import { liveLessons } from './driver/live-lesson.ts';
import { connectTeam, type SeededServer, seededServer } from './driver/seeded-server.ts';
import { pulled, submitted } from './driver/submitted.ts';
import { test as base, expect } from './fox-fixtures.ts';

const test = base.extend<{ server: SeededServer }>({
  server: async ({ browserName: _ }, use) => {
    const server = await seededServer();
    await use(server);
    await server.close();
  },
});

test.beforeEach(() => test.setTimeout(240_000));

/** The forms of a plural message. */
const one = (message: string): string => message.split(' | ')[0] ?? '';
const more = (message: string): string => message.split(' | ').at(-1) ?? '';

test('Firefox: the owner sees the badge, allows the browser once, takes an approval back and approves by keyboard with nothing else open; much harm is confirmed on the server’s page', async ({
  fox,
  text,
  demo,
  server,
}) => {
  const [admin, author] = server.people;
  if (admin === undefined || author === undefined) throw new Error('the team is empty');
  const { lesson } = await submitted(server, { admin, author });
  const live = async () =>
    (await pulled({ server, person: author }, 'team')).rows.find(({ id }) => id === lesson)?.body;
  const settings = await connectTeamFox(fox, text, { server, person: admin });
  const { origins } = await settings.evaluate<{ origins: string[] }>('browser.permissions.getAll()');
  expect(origins, 'the host of the server, of which Firefox grants every port').toEqual([
    'http://localhost/*',
  ]);
  await settings.evaluate(`browser.storage.local.set({ 'prefs.firstRunDone': true })`);
  const ours = await outside(fox);
  await expect.poll(() => badgeFox(ours)).toBe('1');
  await suspendFox(fox, ours);

  await fox.page.goto(`${demo.origin}${demoPages[0].path}`);
  const popup = await openReviewFox(fox, one(text('review.open', '1')));
  await popup.until('view.innerWidth >= 760 && view.innerHeight >= 580', 'the room that a review needs');
  await keysFox(fox, ['Escape']);
  await popup.until('view.innerWidth === 420', 'the popup at its own size again');
  await clickFox(popup, one(text('review.open', '1')));
  await popup.until('view.innerWidth >= 760 && view.innerHeight >= 580', 'the room once more');
  await popup.until(`view.document.querySelector('.review h2')`, 'the item, which takes the keys');
  await keysFox(fox, ['a']);
  await saysFox(popup, more(text('review.lacks.answers', '3')));
  await keysFox(fox, ['1', '2', '3']);
  await saysFox(popup, text('review.ready'));
  await fox.clickInPopup(text('review.grant_open'));
  const page = await fox.tab(`${server.url}/t/`);
  await pressOn(page, 'Allow for eight hours');
  await page.waitForSelector('main ::-p-text(Allowed)');
  await page.close();
  await closePopupFox(fox);

  await openReviewFox(fox, one(text('review.open', '1')));
  await saysFox(popup, text('review.grant_held'));
  await saysFox(popup, text('review.ready'));
  expect(await ours.evaluate('browser.storage.local.get(null).then(JSON.stringify)')).not.toContain('grant:');
  await keysFox(fox, ['a']);
  await saysFox(popup, text('review.will_send.approve'));
  await expect.poll(() => badgeFox(ours)).toBe('');
  await keysFox(fox, ['u']);
  await saysFox(popup, text('review.undone'));
  await expect.poll(() => badgeFox(ours)).toBe('1');
  await saysFox(popup, text('review.ready'));
  await keysFox(fox, ['a']);
  await saysFox(popup, text('review.will_send.approve'));
  // Nothing of ours is open any more: what was decided goes by the background page, woken by an alarm.
  await closePopupFox(fox);
  await suspendFox(fox, ours);
  expect(await live()).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  await ringFox(ours, 'sync-soon');
  await expect.poll(live, { timeout: 20_000 }).toMatchObject({ state: 'live' });

  const second = await submitted(server, { admin, author, tier: 3 });
  await suspendFox(fox, ours);
  await ringFox(ours, 'sync');
  await expect.poll(() => badgeFox(ours)).toBe('1');
  await openReviewFox(fox, one(text('review.open', '1')));
  await saysFox(popup, second.title);
  await keysFox(fox, ['j', 'c']);
  await fillFox(popup, text('review.comment'), 'Say which lamp.');
  const ask = named(text('review.request_changes'));
  await popup.until(`${ask}?.getAttribute('aria-disabled') !== 'true'`, 'the comment to count');
  await keysFox(fox, ['Control+Enter']);
  const confirm = await fox.tab(`${server.url}/t/`);
  await confirm.waitForSelector(`main ::-p-text(${second.title})`);
  await pressOn(confirm, 'Confirm');
  await confirm.waitForSelector('main ::-p-text(Confirmed. Go back)');
  await confirm.close();
  await closePopupFox(fox);
  await suspendFox(fox, ours);
  await ringFox(ours, 'sync');
  await expect
    .poll(async () => JSON.stringify((await pulled({ server, person: author }, 'me')).rows), {
      timeout: 30_000,
    })
    .toContain('"state":"changes"');
  expect(await fox.violations()).toEqual([]);
});

const SAID = 'When the label printer stops, check the queue before you restart the printer.';

/** A home folder in which an organisation has set the server of the team, as docs/admin.md says. */
function homeWith(teamServer: string): string {
  const home = mkdtempSync(join(tmpdir(), 'passalong-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const name = 'passalong@passalong.example';
  const data = { teamServer, teamServerFixed: true };
  writeFileSync(
    join(folder, `${name}.json`),
    JSON.stringify({ name, description: 'Set by the organisation', type: 'storage', data }),
  );
  return home;
}

/** How many lessons a Chromium of the same person shows that was given the recovery code. */
async function readInChromium(
  text: Texts,
  { server, person, code }: { server: SeededServer; person: SeededPerson; code: string },
): Promise<number> {
  const browser = await findChromium();
  if (browser === null) throw new Error('no Chromium');
  const started = await startChromium({ browser, headless: true, colorScheme: 'light', locale: 'en-GB' });
  try {
    const driven = await installIn(started, await builtExtension('chrome-mv3'));
    const there = await connectTeam(driven, text, { server, person });
    await there.getByRole('button', { name: text('team.backup_start') }).click();
    const form = there.getByRole('form', { name: text('team.backup_open') });
    await form.getByRole('textbox', { name: text('team.recovery_code') }).fill(code);
    await form.getByRole('button', { name: text('team.backup_open') }).click();
    await there.getByText(text('team.backup_is_on')).waitFor();
    const timeline = await driven.openPage('timeline.html');
    const links = timeline.getByRole('list', { name: text('timeline.log') }).getByRole('link');
    await links.first().waitFor();
    return await links.count();
  } finally {
    await started.end();
  }
}

test('Firefox: connected to the server the organisation set, a lesson is put before the team from the sidebar, the library is read, and Chromium reads the log by the recovery code', async ({
  text,
  demo,
  server,
}) => {
  const [admin, , person] = server.people;
  if (admin === undefined || person === undefined) throw new Error('the team is too small');
  await liveLessons(server, ['Drain a pump']);
  const found = await findFirefox();
  const home = homeWith(server.url);
  const extension = await builtExtension('firefox-mv3');
  const fox = await launchFirefox({ path: found?.path ?? '', extension, headless: true, home });
  try {
    const settings = await connectTeamFox(fox, text, { server, person });
    await settings.evaluate(`browser.storage.local.set({ 'prefs.firstRunDone': true })`);
    await settings.press(named(text('team.connect_more')));
    await saysFox(settings, text('team.address_fixed'));
    await settings.press(named(text('ui.cancel')));
    const code = await startBackupFox(settings, text);

    await fox.page.goto(`${demo.origin}${demoPages[0].path}`);
    await fox.trigger();
    await fox.clickInPopup(text('popup.write'));
    const sidebar = await fox.sidebar();
    await fillFox(sidebar, text('panel.words_label'), SAID);
    await fillFox(sidebar, text('lesson.testimony.name'), 'Ines Roth');
    await clickFox(sidebar, text('panel.words_draft'));
    await saysFox(sidebar, text('lesson.save'));
    await keepFox(sidebar, text);
    await clickFox(sidebar, text('submit.act'));
    await saysFox(sidebar, 'Pumps');
    await clickFox(sidebar, text('submit.send'));
    await saysFox(sidebar, text('submit.state.waiting'));
    const waits = await pulled({ server, person: admin }, 'me');
    expect(waits.rows.filter(({ kind, op }) => kind === 'submission' && op === 'put')).toHaveLength(1);

    const library = await fox.openPage('timeline.html#team');
    await saysFox(library, 'Drain a pump');
    await saysFox(settings, text('team.standing.synced'));
    expect(await readInChromium(text, { server, person, code })).toBe(1);

    await settings.press(named(text('team.disconnect')));
    await settings.press(
      `[...view.document.querySelectorAll('[role=dialog] button')].find(({ textContent }) => textContent === ${JSON.stringify(text('team.disconnect'))})`,
    );
    await saysFox(settings, text('team.ended.disconnected'));
    const timeline = await fox.openPage('timeline.html');
    await timeline.until(
      `view.document.querySelectorAll('a[href^="#lesson/"]').length === 1`,
      'the own lesson',
    );
    expect(await fox.violations()).toEqual([]);
  } finally {
    await fox.close();
    rmSync(home, { recursive: true, force: true });
  }
});
